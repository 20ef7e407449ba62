import { useEffect, useState } from 'react';

/** How long somebody stops typing before their words are searched for. */
const typingPause = 250;

/**
 * What is being typed into a field whose settled value stands elsewhere: shown at once, settled after a pause. When the
 * settled value changes by itself, as by Back or Clear, the field follows.
 */
export function useTyped(settled: string, settle: (typed: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(settled);
  const [known, setKnown] = useState(settled);
  if (known !== settled) {
    setKnown(settled);
    setTyped(settled);
  }
  useEffect(() => {
    if (typed === settled) return undefined;
    const timer = setTimeout(() => settle(typed), typingPause);
    return () => clearTimeout(timer);
  }, [typed, settled, settle]);
  return [typed, setTyped];
}
