import { atAnotherBrowser } from '../../testkit/auth-request.js';
import { ask } from '../../testkit/ask.js';
import { anotherInstance, type Instance } from '../../testkit/instance.js';
import { aNeighbourhood } from '../../testkit/neighbourhood.js';
import { proof } from '../../testkit/proof.js';
import { theServer } from '../../testkit/server.js';
import { revocations, type Revocation } from './revocations.js';

const readers = 4;

interface Felt {
  /** Operations that were begun after the revocation was answered. */
  after: number;
  /** Those of them that still saw something. */
  seen: number;
  /** From the answer of the revocation to the first refusal, in milliseconds. */
  within: number;
}

/**
 * Revokes at one instance while the holder goes on reading at another, which has just let them in and trusts their cookie
 * for a minute. Each operation begun once the revocation was answered has to be refused.
 */
async function felt({ holder, query, variables, revoke }: Revocation, elsewhere: Instance): Promise<Felt> {
  // What the holder's browser has kept, whatever the revocation does to its own.
  const kept = atAnotherBrowser(holder);
  holder.cookies.forEach((value, name) => kept.cookies.set(name, value));
  const sees = async () => {
    const { data, errors } = await ask(elsewhere, kept, query, variables);
    return errors.length === 0 && Object.values(data ?? {}).every((value) => value !== null);
  };
  if (!(await sees())) throw new Error('The holder sees nothing to begin with.');
  let revokedAt = Infinity;
  const result: Felt = { after: 0, seen: 0, within: Infinity };
  const read = async () => {
    for (let left = 3; left > 0;) {
      const startedAt = performance.now();
      const seen = await sees();
      if (startedAt <= revokedAt) continue;
      left -= 1;
      result.after += 1;
      if (seen) result.seen += 1;
      else result.within = Math.min(result.within, performance.now() - revokedAt);
    }
  };
  const reading = Array.from({ length: readers }, read);
  await revoke().finally(() => (revokedAt = performance.now()));
  await Promise.all(reading);
  return result;
}

proof(
  {
    name: 'revocation',
    goal: 'a grant, consent, membership or session revoked at one instance felt by the next operation at another, within 1 s',
    sizes: { seconds: 1, short: 10, usual: 100, full: 500 },
  },
  async ({ size, say }) => {
    const server = await theServer();
    const elsewhere = await anotherInstance(server);
    let [after, seen, slowest] = [0, 0, 0];
    const kinds = Object.entries(revocations);
    try {
      for (let round = 0; round < size; round += 1) {
        const place = await aNeighbourhood();
        for (const [kind, arrange] of kinds) {
          const result = await felt(await arrange(place), elsewhere);
          after += result.after;
          seen += result.seen;
          slowest = Math.max(slowest, result.within);
          if (result.seen > 0) say(`${kind}: seen ${result.seen} times after it was revoked`);
        }
        if (round % 10 === 9) say(`${round + 1} of ${size} rounds`);
      }
    } finally {
      await elsewhere.close();
    }
    return {
      figure: `${size * kinds.length} revocations in ${kinds.length} ways, ${seen} of ${after} operations begun after one still saw, first refusal after at most ${Math.round(slowest)} ms`,
      ok: seen === 0 && after > 0 && slowest <= 1_000,
    };
  },
);
