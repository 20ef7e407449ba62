import { catalogueOf, checksums, differences, tablesOf } from './catalogue.js';
import { height, Ladder, nameOf } from './ladder.js';

/** Takes every migration after the first up, down and up again; gives what was different that should be equal. */
export async function upDownUp(referrals: number, say: (progress: string) => void): Promise<string[]> {
  const ladder = await Ladder.start(referrals);
  const unequal: string[] = [];
  try {
    for (let step = 2; step <= height; step += 1) {
      unequal.push(...(await upDownUpAt(step, ladder)));
      if (step % 5 === 0) say(`at rest, ${step} of ${height}: ${unequal.length} unequal`);
    }
  } finally {
    await ladder.superuser.end();
    await ladder.copy.drop();
  }
  return unequal;
}

async function upDownUpAt(step: number, ladder: Ladder): Promise<string[]> {
  const { superuser } = ladder;
  const [everything, tables] = [await tablesOf(superuser), await ladder.before(step)];
  const look = async (seen = tables) => ({
    made: await catalogueOf(superuser),
    sums: await checksums(superuser, seen),
  });
  const unequal: string[] = [];
  const compare = (when: string, before: string[], after: string[]) => {
    for (const line of differences(before, after).slice(0, 3)) unequal.push(`${nameOf(step)} ${when}: ${line}`);
  };
  await ladder.at(step, async (migrator) => {
    const before = await look(everything);
    const kept = await look();
    await migrator.applyPending();
    const after = await look();
    compare('up', kept.sums, after.sums);
    // With rows in its own tables too, which the way down has to be able to leave.
    await ladder.fill();
    await migrator.undoLast();
    const back = await look(everything);
    compare('down', before.made, back.made);
    compare('down', before.sums, back.sums);
    await migrator.applyPending();
    const again = await look();
    compare('up again', after.made, again.made);
    compare('up again', after.sums, again.sums);
  });
  ladder.forget(tables);
  await ladder.fill();
  return unequal;
}
