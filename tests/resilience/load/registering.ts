import type { Actor } from '../../testkit/actors.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { registerPersonDocument, walter } from '../../testkit/people.js';
import { theTruth } from '../../testkit/truth.js';

/** One person to register, told apart by a name nobody else has. */
export interface Registration {
  name: string;
  query: string;
  variables: { input: Record<string, unknown>; key: string };
}

export function aRegistration(): Registration {
  const name = `Humble ${uuidv7()}`;
  const input = { ...walter(), nhsNumber: null, familyName: name };
  return { name, query: registerPersonDocument, variables: { input, key: aKey() } };
}

/** How many of these people the database does not have, and how many it has more than once. */
export async function comparedWithTruth(actor: Actor, names: readonly string[]) {
  const rows = await theTruth<{ family_name: string; many: number }>(
    `select family_name, count(*)::int as many from person_identity i join person p on p.id = i.person_id
     where p.owner_id = $1 group by family_name`,
    [actor.organisation.id],
  );
  const there = new Map(rows.map(({ family_name, many }) => [family_name, many]));
  return {
    lost: names.filter((name) => !there.has(name)).length,
    doubled: rows.filter(({ many }) => many > 1).length,
  };
}
