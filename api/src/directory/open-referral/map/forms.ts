/** As much of JSON Schema as describes what is published. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** How a value of Kith stands in the JSON of Open Referral, there and back. */
export interface Form<Value> {
  /** As it stands in JSON; undefined: it is left out. */
  write(value: Value): unknown;
  /** Back again; what is missing or of another kind gives what stands for "not known". */
  read(json: unknown): Value;
  schema: JsonSchema;
  /** Whether Open Referral insists on it. */
  required?: boolean;
}

const textIn = (json: unknown): string | null => (typeof json === 'string' && json !== '' ? json : null);

const ifIt =
  (shape: RegExp) =>
  (value: string | null): string | undefined =>
    value !== null && shape.test(value) ? value : undefined;

const mayBeMissing = (schema: JsonSchema): Form<string | null> => ({
  write: (value) => value ?? undefined,
  read: textIn,
  schema,
});

const always = (schema: JsonSchema): Form<string> => ({
  write: (value) => value,
  read: (json) => textIn(json) ?? '',
  schema,
  required: true,
});

/** A text that may be missing. */
export const text = mayBeMissing({ type: 'string' });

/** A text that is always there. */
export const words = always({ type: 'string' });

/** A text that may be missing in Kith, but not in Open Referral, where it is empty then. */
export const wordsOrEmpty: Form<string | null> = { ...text, write: (value) => value ?? '', required: true };

export const id = always({ type: 'string', format: 'uuid' });

export const idOrNone = mayBeMissing({ type: 'string', format: 'uuid' });

const pathCharacter = String.raw`(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9a-f]{2})`;
const webAddress = new RegExp(`^(?:https?|wss?|ftp)://${pathCharacter}+(?:#${pathCharacter}*)?$`, 'i');

/** A web address; one that readers of URIs would refuse is left out. */
export const uri: Form<string | null> = {
  write: ifIt(webAddress),
  read: textIn,
  schema: { type: 'string', format: 'uri' },
};

const localPart = "[\\w!#$%&'*+/=?^`{|}~-]+";
const mailAddress = new RegExp(`^${localPart}(?:\\.${localPart})*@(?:[a-z0-9][a-z0-9-]*\\.)+[a-z]{2,}$`, 'i');

/** An e-mail address; what looks like none is left out. */
export const email: Form<string | null> = {
  write: ifIt(mailAddress),
  read: textIn,
  schema: { type: 'string', format: 'email' },
};

/** A calendar day, 2026-11-23. */
export const day = mayBeMissing({ type: 'string', format: 'date' });

/** A point in time, in UTC with milliseconds. */
export const instant: Form<Date> = {
  write: (value) => value.toISOString(),
  read: (json) => new Date(textIn(json) ?? 0),
  schema: { type: 'string', format: 'date-time' },
};

/** A time of the day: hh:mm in Kith, hh:mm:ss in Open Referral. */
export const clockTime: Form<string | null> = {
  write: (value) => (value === null ? undefined : `${value}:00`),
  read: (json) => /^\d\d:\d\d/.exec(textIn(json) ?? '')?.[0] ?? null,
  schema: { type: 'string' },
};

export const number: Form<number | null> = {
  write: (value) => value ?? undefined,
  read: (json) => (typeof json === 'number' && Number.isFinite(json) ? json : null),
  schema: { type: 'number' },
};

/** Texts with commas between them, such as MO,TU. */
export const commaTexts: Form<string[]> = {
  write: (values) => (values.length > 0 ? values.join(',') : undefined),
  read: (json) => (textIn(json) ?? '').split(',').filter((each) => each !== ''),
  schema: { type: 'string' },
};

/** Whole numbers with commas between them, such as 1,15. */
export const commaNumbers: Form<number[]> = {
  write: (values) => commaTexts.write(values.map(String)),
  read: (json) => commaTexts.read(json).map(Number),
  schema: commaTexts.schema,
};

/** One of Kith's codes as it is, or none. */
export const codeOrNone = <Code extends string>(codes: readonly Code[]): Form<Code | null> => ({
  write: (value) => value ?? undefined,
  read: (json) => codes.find((code) => code === json) ?? null,
  schema: { type: 'string', enum: codes },
});

const inLowerCase = (code: string) => code.toLowerCase().replaceAll('_', ' ');

/** One of Kith's codes, in lower case and with spaces; the first of them stands for what is not understood. */
export const lowerCase = <Code extends string>(codes: readonly [Code, ...Code[]]): Form<Code> => ({
  write: inLowerCase,
  read: (json) => codes.find((code) => inLowerCase(code) === json) ?? codes[0],
  schema: { type: 'string', enum: codes.map(inLowerCase) },
  required: true,
});
