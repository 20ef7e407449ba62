import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const idLength = 16;
const dayLength = 4;
const signatureLength = 16;
const milliseconds = 24 * 60 * 60 * 1000;

/** How many days a link in a mail works. */
export const linkDays = 60;

const dayOf = (at: Date): number => Math.floor(at.getTime() / milliseconds);

/**
 * Makes the links by which an organisation says without signing in that a listing is still right: its id and the last day
 * of the link, signed. Whoever has one can do just that, as often as they like.
 */
export class ListingLinks {
  private readonly secret: Buffer;

  constructor(
    deploymentSecret: string,
    private readonly origin: string,
  ) {
    this.secret = Buffer.from(hkdfSync('sha256', deploymentSecret, '', 'listing links', 32));
  }

  /** The secret part of a link for the service with this UUID. */
  tokenFor(serviceId: string, now: Date): string {
    const content = Buffer.alloc(idLength + dayLength);
    content.write(serviceId.replaceAll('-', ''), 'hex');
    content.writeUInt32BE(dayOf(now) + linkDays, idLength);
    return Buffer.concat([content, this.signature(content)]).toString('base64url');
  }

  /** The page it leads to; the token stands in the fragment, which no server and no log sees. */
  linkFor(serviceId: string, now: Date): string {
    return `${this.origin}/still-right#${this.tokenFor(serviceId, now)}`;
  }

  /** The UUID of the service; undefined for a link that was not made here, was cut, or is too old. */
  serviceOf(token: string, now: Date): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== idLength + dayLength + signatureLength) return undefined;
    const content = bytes.subarray(0, idLength + dayLength);
    if (!timingSafeEqual(bytes.subarray(content.length), this.signature(content))) return undefined;
    if (content.readUInt32BE(idLength) < dayOf(now)) return undefined;
    const hex = content.toString('hex', 0, idLength);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  private signature(content: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(content).digest().subarray(0, signatureLength);
  }
}
