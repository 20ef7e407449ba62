import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FeedUnreadable } from './feed-unreadable.js';

/** Whether an address belongs to the public internet: no private network, loopback, link-local or reserved one. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.process(address.replace(/%.*$/, '')).range() === 'unicast';

const refused = (host: string) =>
  new FeedUnreadable(`${host} lies in a private network, which Kith does not ask for a feed`);

/**
 * Throws FeedUnreadable for an address that is no web page or, written as numbers, lies in a private network. Names are
 * judged by `publicLookup`, when they are connected to.
 */
export function checkAddress(url: URL, mayBePrivate: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FeedUnreadable(`${url.protocol}//… is no address of a web page`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!mayBePrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw refused(url.host);
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Looks a name up as Node does, and fails when any of its addresses is not public. It stands at the connection itself,
 * so that a name cannot mean one address when it is judged and another one when it is used.
 */
export function publicLookup(host: string, options: LookupOptions, found: Found): void {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return found(refused(host), []);
    const [first] = addresses;
    return options.all ? found(null, addresses) : found(null, first!.address, first!.family);
  });
}
