import { countAnswering } from '@kith/api/referrals/count-answering.service';
import { beforeAll, expect, test } from 'vitest';
import { aReferral } from '../../testkit/a-referral.js';
import { inTheSystem } from '../../testkit/clockwork.js';
import { aNeighbourhood, type Neighbourhood } from '../../testkit/neighbourhood.js';
import { run } from '../../testkit/run.js';
import { theTruth } from '../../testkit/truth.js';

const firstId = '00000000-0000-0000-0000-000000000000';

interface Answering {
  decisions: number | null;
  medianWorkingDays: number | null;
  answeredShare: number | null;
}

const answeringOf = async (id: string) => {
  const document =
    'query Answering($id: ID!) { service(id: $id) { answering { decisions medianWorkingDays answeredShare } } }';
  return (await run<{ service: { answering: Answering | null } }>(document, { id })).data.service.answering;
};

const count = async () =>
  expect(await inTheSystem('count-answering', (unit) => countAnswering(unit, firstId))).toBeNull();

/** As if it had been sent on a Friday, and answered on the Tuesday after next: seven working days, no bank holiday among them. */
async function answeredSlowly(id: string): Promise<void> {
  await theTruth("update referral set sent_at = '2026-10-09 12:00+01' where id = $1", [id]);
  await theTruth(
    "update referral_event set at = '2026-10-20 12:00+01' where referral_id = $1 and transition <> 'submit'",
    [id],
  );
}

let place: Neighbourhood;
beforeAll(async () => {
  place = await aNeighbourhood();
});

test('How a service answers is told from five decisions on, and not before', async () => {
  const sent = () => aReferral(place, { service: place.allotment }).sent();
  await count();
  expect(await answeringOf(place.allotment.id)).toBeNull();
  await sent().accepted().create();
  await sent().declined().create();
  await sent().withdrawn().create();
  await sent().create();
  for (let left = 2; left > 0; left -= 1) await answeredSlowly((await sent().asked().create()).id);
  await count();
  expect(await answeringOf(place.allotment.id)).toBeNull();
  await sent().expired().create();
  await count();
  expect(await answeringOf(place.allotment.id)).toEqual({ decisions: 5, medianWorkingDays: 3.5, answeredShare: 0.8 });
  await answeredSlowly((await sent().waitlisted().create()).id);
  await count();
  expect(await answeringOf(place.allotment.id)).toEqual({ decisions: 6, medianWorkingDays: 7, answeredShare: 5 / 6 });
});

test('and taken back once they are fewer', async () => {
  await theTruth("update referral_event set at = at - interval '2 years' where transition <> 'submit'");
  await count();
  expect(await answeringOf(place.allotment.id)).toEqual({
    decisions: null,
    medianWorkingDays: null,
    answeredShare: null,
  });
  const [row] = await theTruth<{ share: number | null }>(
    'select answered_share as share from service_search where service_id = $1',
    [place.allotment.id],
  );
  expect(row).toEqual({ share: null });
});
