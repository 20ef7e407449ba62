import { badUserInput } from '../../../platform/errors.js';
import type { Parameters } from '../http/parameters.js';
import type { Near } from './places.js';
import type { Reader } from './reader.js';

const refuse = (field: string, message: string) => badUserInput(`${field}: ${message}`, [{ field, message }]);

/**
 * `postcode` and `proximity`: whose home it is, and how many metres they would go. BAD_USER_INPUT for a distance from
 * nowhere, or from an outward postcode whose middle Kith does not know.
 */
export async function nearIn(
  parameters: Parameters,
  reader: Reader,
): Promise<{ area: string | undefined; near: Near | undefined }> {
  const area = parameters.outcode('postcode');
  const metres = parameters.number('proximity', 0, 1_000_000);
  if (metres === undefined) return { area, near: undefined };
  if (area === undefined) throw refuse('proximity', 'Give a postcode too.');
  const text = 'select latitude, longitude from outcode where code = $1';
  const [[middle] = []] = await reader.read({ text, values: [area] });
  if (!middle) throw refuse('postcode', `${area} is not in our list of places.`);
  return { area, near: { latitude: Number(middle['latitude']), longitude: Number(middle['longitude']), metres } };
}
