import { aReferral } from '../../../testkit/a-referral.js';
import { aKey } from '../../../testkit/ids.js';
import { aPerson } from '../../../testkit/people.js';
import { dataAs, runAs } from '../../../testkit/run.js';
import type { World } from '../../non-interference/worlds.js';

/** Stands in everything that only B may know, and in nothing that anybody sends. */
const mark = 'quillbqx';

const note = `mutation Note($id: ID!, $text: String!, $key: String!) {
  recordNote(personId: $id, text: $text, idempotencyKey: $key) { __typename } }`;

const ownAnswer = `query Own($id: ID!) {
  person(id: $id) { identity { familyName addressLines } notes { text } } }`;

/** Whether an answer to somebody holds what only B may know. */
export type Finder = (answer: string, who: string) => boolean;

/**
 * Plants two people at B whose data can be told from all others, one of whom A's people may ask about by id. Gives what
 * finds them in an answer; throws when it does not find them in the answer to B itself.
 */
export async function plantAtB({ b, ofB }: World): Promise<Finder> {
  const traits = {
    givenName: `Given${mark}`,
    familyName: `Family${mark}`,
    addressLines: [`1 Address${mark} Row`],
    email: `mail.${mark}@example.org`,
    safeContactNotes: `Safe ${mark}.`,
  };
  const secret = await aPerson(b.referrer, traits);
  const asked = await aPerson(b.referrer, traits);
  for (const person of [secret, asked]) {
    await dataAs(b.referrer, note, { id: person.id, text: `Note ${mark}.`, key: aKey() });
    const input = { reason: `Reason ${mark}.` };
    const made = await aReferral(b, { person, input })
      .sent()
      .accepted({ message: `Message ${mark}.` })
      .create();
    if (person === asked) ofB.push(made);
  }
  const colleagues = [b.referrer, b.practiceManager, b.linkWorker, b.teamManager, b.coordinator].map(
    ({ email }) => email,
  );
  const patients = [mark, secret.nhsNumber!];
  // Who administers the system looks after the members of every organisation.
  const finds: Finder = (answer, who) =>
    [...patients, ...(who === 'administrator' ? [] : colleagues)].some((each) => answer.includes(each));
  const { text } = await runAs(b.referrer, ownAnswer, { id: secret.id });
  if (!finds(text, 'B itself')) throw new Error(`What was planted is not found where it is: ${text}`);
  return finds;
}
