import { useEffect, useState } from 'react';
import type { Typed } from './typed-values';
import type { ListingForm } from './use-listing-form';

/** What was typed into a field whose value is no text. What cannot be read is nothing, and holds the form up until it is put right. */
export function useTypedValue<Value>(
  form: Pick<ListingForm, 'cannotRead'>,
  { name, start, read }: { name: string; start: string; read: (text: string) => Typed<Value> },
): { typed: string; type: (text: string) => Value | null } {
  const [typed, setTyped] = useState(start);
  const { problem = null } = read(typed);
  const { cannotRead } = form;
  // A field that is taken out, or moves up in its list, takes what is wrong with it along.
  useEffect(() => {
    cannotRead(name, problem);
    return () => cannotRead(name, null);
  }, [cannotRead, name, problem]);
  const type = (text: string): Value | null => {
    setTyped(text);
    return valueOf(read(text));
  };
  return { typed, type };
}

const valueOf = <Value>(read: Typed<Value>): Value | null => ('value' in read ? read.value : null);
