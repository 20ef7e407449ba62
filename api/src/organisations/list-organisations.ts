import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../platform/context.js';
import { unauthenticated } from '../platform/errors.js';
import type { Connection } from '../platform/graph/connection.js';
import { readPage } from '../platform/reading/read-page.js';
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
  const text = args.text?.trim();
  return readPage(ctx, info, Organisation, args, {
    sortBy: ['nameKey', 'id'],
    narrow: (query) => {
      if (args.kinds?.length) query.andWhere('Organisation.kind in (:...kinds)', { kinds: args.kinds });
      if (!text) return;
      const prefix = nameKey(text);
      query.andWhere(
        '(Organisation.nameKey >= :prefix and Organisation.nameKey < :end or Organisation.odsCode = :code)',
        {
          prefix,
          end: prefixEnd(prefix),
          code: text.toUpperCase(),
        },
      );
    },
  });
}
