import { describe, expect, test } from 'vitest';
import { commissioner, practiceReferrer, sessionLead, signedInAs, systemAdministrator } from '../../testkit/actors.js';
import { aNhsNumber } from '../../testkit/ids.js';
import { aPerson } from '../../testkit/people.js';
import { dataAs, runAs } from '../../testkit/run.js';

const find =
  'query Find($by: FindPeopleInput!) { findPeople(by: $by) { ... on PeopleFound { people { id } } ... on InvalidInput { fields { field } } } }';
interface Found {
  findPeople: { people?: { id: string }[]; fields?: { field: string }[] };
}

describe('Looking somebody up', () => {
  test('finds a person of one’s own register by number however it is typed, and by name however it is spelt', async () => {
    const actor = await signedInAs(practiceReferrer());
    const person = await aPerson(actor, { familyName: 'Ní Bhríain-O’Dowd' });
    const number = person.nhsNumber!;
    const ways = [
      { nhsNumber: `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}` },
      { nhsNumber: number.replace(/(...)(...)/, '$1-$2-') },
      { familyName: 'NI BHRIAIN', dateOfBirth: person.dateOfBirth },
      { familyName: 'ní bhríain odowd', dateOfBirth: person.dateOfBirth },
    ];
    for (const by of ways)
      expect((await dataAs<Found>(actor, find, { by })).findPeople.people, JSON.stringify(by)).toEqual([
        { id: person.id },
      ]);
    const wrongDay = await dataAs<Found>(actor, find, { by: { familyName: 'Ni Bhriain', dateOfBirth: '1950-01-01' } });
    expect(wrongDay.findPeople.people).toEqual([]);
  });

  test('shows those it finds in the order of their names, and namesakes as they were registered', async () => {
    const actor = await signedInAs(practiceReferrer());
    const [second, third, first] = [
      await aPerson(actor, { familyName: 'Humbleton' }),
      await aPerson(actor, { familyName: 'Humbleton' }),
      await aPerson(actor, { familyName: 'Humble' }),
    ];
    const by = { familyName: 'Hum', dateOfBirth: first.dateOfBirth };
    const { people } = (await dataAs<Found>(actor, find, { by })).findPeople;
    expect(people?.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
  });

  test('another practice’s person is nobody, and may be registered there too', async () => {
    const [one, other] = [await signedInAs(practiceReferrer()), await signedInAs(practiceReferrer())];
    const person = await aPerson(one);
    expect((await dataAs<Found>(other, find, { by: { nhsNumber: person.nhsNumber } })).findPeople.people).toEqual([]);
    const theirs = await aPerson(other, { nhsNumber: person.nhsNumber });
    expect(theirs.id).not.toBe(person.id);
  });

  test.each([
    [{ nhsNumber: '943 476 5918' }, ['nhsNumber']],
    [{ nhsNumber: 'twelve' }, ['nhsNumber']],
    [{ familyName: 'Humble' }, ['dateOfBirth']],
    [{}, ['familyName', 'dateOfBirth']],
  ])('with %o names what to put right', async (by, fields) => {
    const actor = await signedInAs(practiceReferrer());
    const { findPeople } = await dataAs<Found>(actor, find, { by });
    expect(findPeople.fields?.map(({ field }) => field)).toEqual(fields);
  });

  test.each([sessionLead, commissioner, systemAdministrator])('is not for everybody', async (part) => {
    const { errors } = await runAs(await signedInAs(part()), find, { by: { nhsNumber: aNhsNumber() } });
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('is stopped after forty in ten minutes, so that numbers cannot be tried out; a colleague goes on', async () => {
    const actor = await signedInAs(practiceReferrer());
    for (let turn = 0; turn < 40; turn += 1) await dataAs(actor, find, { by: { nhsNumber: aNhsNumber() } });
    const { errors, status } = await runAs(actor, find, { by: { nhsNumber: aNhsNumber() } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 600 });
    expect(status).toBe(429);
    const colleague = await signedInAs(practiceReferrer(actor.organisation));
    await dataAs(colleague, find, { by: { nhsNumber: aNhsNumber() } });
  });

  test('of several people in one operation is refused, or one operation would count as one', async () => {
    const actor = await signedInAs(practiceReferrer());
    const { errors } = await runAs(
      actor,
      'query Many($a: FindPeopleInput!, $b: FindPeopleInput!) { a: findPeople(by: $a) { __typename } b: findPeople(by: $b) { __typename } }',
      { a: { nhsNumber: aNhsNumber() }, b: { nhsNumber: aNhsNumber() } },
    );
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
