import { createHash } from 'node:crypto';

/**
 * The id of what stands in Open Referral for a fact of a service or an organisation: its owner's, with the last twelve
 * digits changed by a name. Doing it again leads back to the owner, so that it is found although it is kept nowhere.
 */
export function derivedId(ownerId: string, name: string): string {
  const mask = createHash('sha256').update(name).digest().readUIntBE(0, 6);
  const last = BigInt(`0x${ownerId.slice(24)}`) ^ BigInt(mask);
  return ownerId.slice(0, 24) + last.toString(16).padStart(12, '0');
}
