import { isUuid, namedUuid } from '../../../platform/uuid.js';

const textOf = (id: unknown): string => (typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '');

/** The id of something of a source: its own if that is a UUID, else one made of the source and of what it says. */
export function idOf(sourceId: string, kind: string, id: unknown): string {
  const text = textOf(id);
  return isUuid(text) ? text.toLowerCase() : namedUuid(sourceId, `${kind}/${text}`);
}

/**
 * The id of one part of a service: its own if that is a UUID, else one made of the service's, the kind of part and its
 * own id, or its place in the list when it has none.
 */
export function partId(serviceId: string, kind: string, id: unknown, place: number): string {
  const text = textOf(id);
  return isUuid(text) ? text.toLowerCase() : namedUuid(serviceId, `${kind}/${text === '' ? `#${place}` : text}`);
}
