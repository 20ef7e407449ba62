import { parseOutcode } from '@kith/nhs';
import { badUserInput } from '../../../platform/errors.js';
import { isUuid } from '../../../platform/uuid.js';

type Raw = Readonly<Record<string, string | string[] | undefined>>;

const moment = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+ -]\d\d:?\d\d)?)?$/i;

const refuse = (name: string, message: string) => badUserInput(`${name}: ${message}`, [{ field: name, message }]);

/**
 * The parameters of a request, each read as what it has to be. BAD_USER_INPUT for one that is not; one that is empty counts
 * as left out, and one that an endpoint does not know is passed over.
 */
export class Parameters {
  constructor(private readonly raw: Raw) {}

  /** A text of at most so many characters. */
  text(name: string, most = 200): string | undefined {
    const value = this.raw[name];
    if (Array.isArray(value)) throw refuse(name, 'Give it once.');
    const trimmed = value?.trim();
    if (!trimmed) return undefined;
    if (trimmed.length > most) throw refuse(name, `Give at most ${most} characters.`);
    if (trimmed.includes('\0')) throw refuse(name, 'This is not a text.');
    return trimmed;
  }

  /** Several texts: given again and again, or with commas between them. */
  texts(name: string, most = 20): string[] {
    const values = [this.raw[name] ?? []].flat().flatMap((value) => value.split(','));
    const given = values.map((value) => value.trim()).filter(Boolean);
    if (given.length > most) throw refuse(name, `Give at most ${most}.`);
    if (given.some((value) => value.length > 200 || value.includes('\0'))) throw refuse(name, 'This is too long.');
    return given;
  }

  flag(name: string): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined || value === 'false') return false;
    if (value === 'true') return true;
    throw refuse(name, 'Give true or false.');
  }

  whole(name: string, least: number, most: number): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (found >= least && found <= most) return found;
    throw refuse(name, `Give a whole number from ${least} to ${most}.`);
  }

  number(name: string, least: number, most: number): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = /^\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : Number.NaN;
    if (found >= least && found <= most) return found;
    throw refuse(name, `Give a number from ${least} to ${most}.`);
  }

  id(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || isUuid(value)) return value?.toLowerCase();
    throw refuse(name, 'Give a UUID.');
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(name);
    const choice = choices.find((each) => each === value);
    if (value === undefined || choice) return choice;
    throw refuse(name, `Give one of ${choices.join(', ')}.`);
  }

  /** A day or a point in time (ISO 8601); one without an offset is in UTC. */
  instant(name: string): Date | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    // A plus that was not encoded arrives as a space.
    const written = value.replace(/ (?=\d\d:?\d\d$)/, '+').replace(' ', 'T');
    const zoned = /T/i.test(written) && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(written) ? `${written}Z` : written;
    const found = new Date(zoned);
    if (moment.test(value) && !Number.isNaN(found.getTime())) return found;
    throw refuse(name, 'Give a date and time, such as 2026-11-23T09:30:00Z.');
  }

  /** The outward part of a postcode, or of its first half alone. */
  outcode(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const parsed = parseOutcode(value);
    if (parsed.ok) return parsed.outcode;
    throw refuse(name, `${parsed.message}.`);
  }
}
