/** A postcode that can exist, or what to say. */
export type PostcodeResult =
  | { readonly ok: true; readonly postcode: string; readonly outcode: string }
  | { readonly ok: false; readonly message: string };

/** The first half of a postcode that can exist, or what to say. */
export type OutcodeResult =
  { readonly ok: true; readonly outcode: string } | { readonly ok: false; readonly message: string };

// The shapes of Royal Mail's Programmers' Guide, with the letters it rules out at each place: no Q, V or X first; no
// I, J or Z second; A9A and AA9A only with some last letters; no C, I, K, M, O or V in the second half. Beyond it, M is
// let through in A9A: W1M was in use until 2000 and still stands in old records.
const outcodeShapes = [
  /^[A-PR-UWYZ][0-9]{1,2}$/,
  /^[A-PR-UWYZ][A-HK-Y][0-9]{1,2}$/,
  /^[A-PR-UWYZ][0-9][A-HJKMPSTUW]$/,
  /^[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY]$/,
];
const incodeShape = /^[0-9][ABD-HJLNP-UW-Z]{2}$/;

// Practice systems hold these in place of a postcode, for people with no fixed abode and people whose address is not
// known (NHS Data Model and Dictionary, POSTCODE). People without a home must not be turned away by a form.
const standIns = ['ZZ993VZ', 'ZZ993WZ'];

function squeeze(text: string): string {
  return text.toUpperCase().replace(/\s/g, '');
}

function isOutcode(text: string): boolean {
  return outcodeShapes.some((shape) => shape.test(text));
}

/** Reads a full postcode as people type it: any case, spaces anywhere. It says nothing on whether it is in use. */
export function parsePostcode(text: string): PostcodeResult {
  const squeezed = squeeze(text);
  const outcode = squeezed.slice(0, -3);
  const incode = squeezed.slice(-3);
  if ((isOutcode(outcode) && incodeShape.test(incode)) || standIns.includes(squeezed)) {
    return { ok: true, postcode: `${outcode} ${incode}`, outcode };
  }
  if (isOutcode(squeezed)) {
    return { ok: false, message: `Enter the whole postcode: ${squeezed} is only its first half` };
  }
  return { ok: false, message: 'Enter a full UK postcode, like NE30 1AB' };
}

/** Reads the first half of a postcode; of a full postcode it takes the first half. */
export function parseOutcode(text: string): OutcodeResult {
  const squeezed = squeeze(text);
  if (isOutcode(squeezed)) return { ok: true, outcode: squeezed };
  const whole = parsePostcode(text);
  if (whole.ok) return { ok: true, outcode: whole.outcode };
  return { ok: false, message: 'Enter the first half of a UK postcode, like NE30' };
}
