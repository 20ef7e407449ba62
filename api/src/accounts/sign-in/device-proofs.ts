import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** One account's name in counts and cookies, which says nothing about who it is. */
export const hashOf = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

/** What distinguishes an account's device cookie from another's. */
export const deviceMark = (email: string): string => hashOf(email).slice(0, 12);

/** Signed proofs, kept in a cookie, that an account has signed in on a device before. */
export class DeviceProofs {
  constructor(private readonly secret: string) {}

  /** What the device cookie is to hold from now on; a device that is known keeps its name. */
  proofFor(email: string, known: string | undefined): string {
    const device = this.deviceOf(email, known) ?? randomBytes(16).toString('base64url');
    return `${device}.${this.sign(email, device)}`;
  }

  /** The device's name, if the proof is ours and of this account. */
  deviceOf(email: string, proof: string | undefined): string | undefined {
    const [device = '', signature = ''] = (proof ?? '').split('.');
    const expected = Buffer.from(this.sign(email, device));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected) ? device : undefined;
  }

  private sign(email: string, device: string): string {
    return createHmac('sha256', this.secret)
      .update(`device ${device} ${hashOf(email)}`)
      .digest('base64url');
  }
}
