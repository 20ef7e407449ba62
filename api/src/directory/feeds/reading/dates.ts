const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (text: string | number) => String(text).padStart(2, '0');

/** Year, month and day of the ways in which feeds write dates; British order where it could be either. */
function partsOf(text: string): [year: string, month: string, day: string] | undefined {
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(text);
  if (iso) return [iso[1]!, iso[2]!, iso[3]!];
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T].*)?$/.exec(text);
  if (british) return [british[3]!, two(british[2]!), two(british[1]!)];
  const words = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (\d{4})$/i.exec(text);
  const month = words ? months.indexOf(words[2]!.toLowerCase()) + 1 : 0;
  return words && month > 0 ? [words[3]!, two(month), two(words[1]!)] : undefined;
}

/** A date as yyyy-mm-dd; null when the text is none, or none that the calendar has or a service could mean. */
export function parseWholeDate(text: string): string | null {
  const parts = partsOf(text);
  if (!parts) return null;
  // Some systems write the first day they know, of the year 1 or 1753, for none.
  if (parts[0] < '1900' || parts[0] > '2200') return null;
  const date = parts.join('-');
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
