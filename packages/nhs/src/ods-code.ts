/** The code as the Organisation Data Service writes it: without spaces, in capitals. */
export function normaliseOdsCode(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/** Whether the text is shaped like the ODS code of any organisation: 3 to 10 capital letters and digits. */
export function isOdsCode(text: string): boolean {
  return /^[A-Z0-9]{3,10}$/.test(text);
}

/** Whether the text is shaped like the ODS code of a GP practice: a letter and five digits, like A81001 or Y00001. */
export function isPracticeOdsCode(text: string): boolean {
  return /^[A-Z][0-9]{5}$/.test(text);
}
