import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { unauthenticated } from '../platform/errors.js';
import type { Connection } from '../platform/graph/connection.js';
import { readPage } from '../platform/reading/read-page.js';
import type { Condition } from '../platform/reading/scope.js';
import { nameKey, prefixEnd } from './name-key.js';
import { Organisation } from './organisation.entity.js';
import type { OrganisationsArgs } from './organisation.inputs.js';

/** Organisations by name or ODS code, in the order of their names. UNAUTHENTICATED for strangers, lest the list be scraped. */
export function listOrganisations(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  args: OrganisationsArgs,
): Promise<Connection<Organisation>> {
  if (ctx.actor.kind === 'ANONYMOUS') throw unauthenticated();
  return readPage(ctx, info, Organisation, args, {
    sortBy: ['nameKey', 'id'],
    conditions: [...conditionsOf(args)],
  });
}

function* conditionsOf({ kinds, text }: OrganisationsArgs): Generator<Condition> {
  if (kinds?.length) yield { sql: 'Organisation.kind = any (:kinds)', values: { kinds } };
  const words = text?.trim();
  if (!words) return;
  const prefix = nameKey(words);
  // Signs alone begin no name; an empty beginning would be that of every name.
  if (prefix === '') return yield { sql: 'false' };
  yield {
    sql: 'Organisation.nameKey >= :prefix and Organisation.nameKey < :prefixEnd or Organisation.odsCode = :code',
    values: { prefix, prefixEnd: prefixEnd(prefix), code: words.toUpperCase() },
  };
}
