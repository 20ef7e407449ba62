/** Words without a vowel that are shortened words, not initials. */
const shortened = new Set(
  (
    'BLD BLDG BLVD BRG CL CNT CNTR CRS CRT CT CTR CTRL CTRS DR DRS DWN FL FLR GDNS GRN GRP GRT GT HGHTS HLTH HPL HTH LN LTD ' +
    'MDDX MDW MKT MR MRKT MRS MT NG NR NTH PK PL PRCT PRT PTNR PTNRS RD SQ ST STH STN STR WST'
  ).split(' '),
);

/** Initials that could be read as words. */
const initials = new Set(
  'AH APMS ARG ASA AW AWC CIC EA EMC GPA ICB ICO ICS LARC NEL OCH PWE SAS SEL SMA UCC UEA UHPC'.split(' '),
);

const joining = new Set('AND AT BY FOR IN OF ON THE TO UNDER UPON WITH'.split(' '));
/** Small only inside a hyphenated name: Chester-le-Street, Stoke-sub-Hamdon. */
const joiningWithHyphens = new Set('CUM EN LA LE SUB SUPER'.split(' '));

/** Beginnings of surnames that follow "Dr" and are no initials. */
const namesOfTwoLetters = new Set('AL DE DI DU EL JO LA LE LI WU YU'.split(' '));

const capital = (word: string) => word.charAt(0) + word.slice(1).toLowerCase();

function isInitials(word: string, before: string, after: string): boolean {
  if (word.length === 1 || initials.has(word)) return true;
  if (shortened.has(word)) return false;
  if (!/[AEIOUY]/.test(word)) return true;
  if (word.length > 3) return false;
  if (before.endsWith('&') || /^[&@]/.test(after)) return true;
  const afterTitle = /(^|[ (,])DRS? $/.test(before) && after.startsWith(' ');
  return word.length === 2 && (before.endsWith('(') || (afterTitle && !namesOfTwoLetters.has(word)));
}

function isJoining(word: string, before: string, after: string): boolean {
  if (joiningWithHyphens.has(word)) return before.endsWith('-') && after.startsWith('-');
  return joining.has(word) && /[\p{L}\p{N}.&@][ -]$/u.test(before);
}

function withNumber(word: string): string {
  if (/^\d+(ST|ND|RD|TH)$/.test(word)) return word.toLowerCase();
  return word.replace(/[A-Z]{3,}/g, capital);
}

function inTitleCase(word: string, before: string, after: string): string {
  if (/\d/.test(word)) return withNumber(word);
  if (word === 'GPS') return 'GPs';
  if (isJoining(word, before, after)) return word.toLowerCase();
  if (isInitials(word, before, after)) return word;
  const surname = /^(MC|[OD]')([A-Z]{3,})$/.exec(word);
  return surname ? capital(surname[1]!) + capital(surname[2]!) : capital(word);
}

/**
 * A name out of a register that knows only capitals, as people would write it: "THE DENSHAM SURGERY" is "The Densham
 * Surgery". A text with small letters in it has been written by a person already and stays as it is.
 */
export function titleCase(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').replace(/^ |[ ,;-]+$/g, '');
  if (/\p{Ll}/u.test(tidy)) return tidy;
  return tidy.replace(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu, (word, offset: number) =>
    inTitleCase(word, tidy.slice(0, offset), tidy.slice(offset + word.length)),
  );
}
