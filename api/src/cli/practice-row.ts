import { isPracticeOdsCode, normaliseOdsCode, parsePostcode } from '@kith/nhs';
import { nameKey } from '../organisations/name-key.js';
import { titleCase } from './title-case.js';

/** A practice as the register gives it, checked and written as people would. */
export interface PracticeRow {
  odsCode: string;
  name: string;
  nameKey: string;
  icbCode: string;
  addressLines: string[];
  postcode: string;
  outcode: string;
  phone: string | null;
}

export type CheckedRow =
  { ok: true; practice: PracticeRow } | { ok: false; odsCode: string | undefined; problems: string[] };

const longest = { name: 200, addressLine: 100 };

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** A text that the database and a page can show: no control characters, no half of a surrogate pair. */
const isPlain = (text: string, most: number) => text.length <= most && !/[\p{Cc}\p{Cs}]/u.test(text);

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && isPlain(value, most);

function addressLinesOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length > 10) return undefined;
  const lines = value.filter((line) => isText(line, longest.addressLine));
  return lines.length === value.length ? lines.map(titleCase).filter(Boolean) : undefined;
}

/** The number without needless spaces; null when there is none, undefined when it is not a telephone number. */
function phoneOf(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  if (!isText(value, 40) || !/^\+?[\d ()-]{5,}$/.test(value.trim())) return undefined;
  return value.trim().replace(/\s+/g, ' ');
}

function checkFields(row: Record<string, unknown>): CheckedRow {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(problem);
  const odsCode = typeof row['odsCode'] === 'string' ? normaliseOdsCode(row['odsCode']) : '';
  const icbCode = typeof row['icbCode'] === 'string' ? normaliseOdsCode(row['icbCode']) : '';
  const name = isText(row['name'], longest.name) ? titleCase(row['name']) : '';
  const addressLines = addressLinesOf(row['address']);
  const postcode = parsePostcode(typeof row['postcode'] === 'string' ? row['postcode'] : '');
  const phone = phoneOf(row['phone']);
  if (!isPracticeOdsCode(odsCode)) say(`odsCode is a letter and five digits, not ${shown(row['odsCode'])}`);
  if (nameKey(name) === '') say(`name is no usable name: ${shown(row['name'])}`);
  if (!/^[A-Z0-9]{3}$/.test(icbCode)) say(`icbCode is three letters or digits, not ${shown(row['icbCode'])}`);
  if (!addressLines) say(`address is no list of lines: ${shown(row['address'])}`);
  if (!postcode.ok) say(`postcode is no UK postcode: ${shown(row['postcode'])}`);
  if (phone === undefined) say(`phone is no telephone number: ${shown(row['phone'])}`);
  if (!addressLines || !postcode.ok || phone === undefined || problems.length > 0) {
    return { ok: false, odsCode: odsCode || undefined, problems };
  }
  const { outcode } = postcode;
  const practice = { odsCode, name, nameKey: nameKey(name), icbCode, addressLines, outcode, phone };
  return { ok: true, practice: { ...practice, postcode: postcode.postcode } };
}

/** Checks one row of the register's file, and says everything that is wrong with it. */
export function checkPracticeRow(row: unknown): CheckedRow {
  if (typeof row === 'object' && row !== null && !Array.isArray(row)) return checkFields({ ...row });
  return { ok: false, odsCode: undefined, problems: [`this is no practice: ${shown(row)}`] };
}
