import { expect } from 'vitest';
import { aReferral, type MadeReferral } from '../testkit/a-referral.js';
import { aKey } from '../testkit/ids.js';
import { inDays } from '../testkit/moves.js';
import { aNeighbourhood, type Neighbourhood } from '../testkit/neighbourhood.js';
import { registerPersonDocument, walter, type Person } from '../testkit/people.js';
import { current, draft, moved, seenBy } from '../testkit/referrals.js';
import { dataAs } from '../testkit/run.js';
import { story } from '../testkit/story.js';

story('Walter, widowed in spring, from his GP appointment to the allotment', (chapter) => {
  let place: Neighbourhood;
  let person: Person;
  let toTeam: MadeReferral;
  let onward: MadeReferral;

  chapter('The practice looks for him by NHS number, does not find him, and registers him', async () => {
    place = await aNeighbourhood();
    const him = walter();
    const look = `query LookUp($by: FindPeopleInput!) { findPeople(by: $by) { ... on PeopleFound { people { id } } } }`;
    const before = await dataAs<{ findPeople: { people: unknown[] } }>(place.referrer, look, {
      by: { nhsNumber: him.nhsNumber },
    });
    expect(before.findPeople.people).toEqual([]);
    const made = await dataAs<{ registerPerson: Person }>(place.referrer, registerPersonDocument, {
      input: him,
      key: aKey(),
    });
    person = { ...him, ...made.registerPerson };
    const after = await dataAs<{ findPeople: { people: unknown[] } }>(place.referrer, look, {
      by: { nhsNumber: him.nhsNumber },
    });
    expect(after.findPeople.people).toEqual([{ id: person.id }]);
  });

  chapter('It refers him to its link-worker team, having seen what they will see', async () => {
    const input = {
      personId: person.id,
      receiverId: place.team.id,
      needs: ['LONELINESS', 'BEREAVEMENT', 'DRUGS_AND_ALCOHOL'],
      reason: 'Lost his wife in spring; drinks more than he did.',
      riskDeclaration: 'NO_KNOWN_RISKS',
    };
    const begun = await draft(place.referrer, input);
    const { disclosurePreview } = await seenBy<{
      disclosurePreview: Record<string, { label: string; value: string }[]>;
    }>(
      place.referrer,
      begun.id,
      'disclosurePreview { beforeAccepting { label value } afterAccepting { label value } }',
    );
    expect(disclosurePreview['beforeAccepting']).toContainEqual({ label: 'Initials', value: 'W.H.' });
    expect(disclosurePreview['beforeAccepting']).toContainEqual({
      label: 'Needs',
      value: 'Loneliness and social isolation; Bereavement',
    });
    expect(disclosurePreview['afterAccepting']).toContainEqual({ label: 'Name', value: 'Walter Humble' });
    const sent = await moved(place.referrer, 'submit', begun, { consent: { decision: 'GIVEN', method: 'VERBAL' } });
    expect(sent.reference).toMatch(/^[0-9A-Z]{3,}-?[0-9A-Z]+$/);
    toTeam = { ...sent, sender: place.referrer, receiver: place.linkWorker, manager: place.practiceManager, person };
  });

  chapter('The link worker finds it in her list, asks a question, and the practice answers', async () => {
    const { worklist } = await dataAs<{ worklist: { edges: { node: { id: string } }[] } }>(
      place.linkWorker,
      'query Inbox { worklist(box: RECEIVED, tab: NEEDS_ME) { edges { node { id } } } }',
    );
    expect(worklist.edges.map(({ node }) => node.id)).toEqual([toTeam.id]);
    await moved(place.linkWorker, 'requestInfo', toTeam, { message: 'Does he get about?' });
    await moved(place.referrer, 'provideInfo', await current(place.referrer, toTeam.id), {
      message: 'With a stick, gladly.',
    });
  });

  chapter('She accepts, learns who he is and how to ring him safely, and meets him', async () => {
    const accepted = await moved(place.linkWorker, 'accept', await current(place.linkWorker, toTeam.id));
    const seen = await seenBy<{
      needs: string[];
      person: { identity: { givenName: string; safeContactNotes: string } };
    }>(place.linkWorker, toTeam.id, 'needs person { identity { givenName safeContactNotes } }');
    expect(seen.person.identity).toEqual({ givenName: 'Walter', safeContactNotes: person.safeContactNotes });
    expect(seen.needs).toContain('DRUGS_AND_ALCOHOL');
    await moved(place.linkWorker, 'start', accepted, { firstContactOn: inDays(0) });
    await dataAs(
      place.linkWorker,
      `mutation Note($personId: ID!, $text: String!, $key: String!) {
        recordNote(personId: $personId, text: $text, idempotencyKey: $key) { ... on Person { id } }
      }`,
      { personId: person.id, text: 'He kept bees once.', key: aKey() },
    );
  });

  chapter('She refers him on to the allotment, which accepts and has him for eight Tuesdays', async () => {
    onward = await aReferral(place, { basedOn: toTeam, service: place.allotment }).sent().accepted().started().create();
    await moved(place.coordinator, 'complete', onward, { outcome: 'ENGAGED_STILL_ATTENDING', sessionsAttended: 8 });
    const { outcome } = await seenBy<{ outcome: string }>(place.linkWorker, onward.id, 'outcome');
    expect(outcome).toBe('ENGAGED_STILL_ATTENDING');
  });

  chapter('She completes, and the practice reads how it went and whom he was sent on to', async () => {
    await moved(place.linkWorker, 'complete', await current(place.linkWorker, toTeam.id), {
      outcome: 'GOALS_MET',
      sessionsAttended: 3,
      note: 'He has company again.',
    });
    const read = await seenBy<{
      state: string;
      outcome: string;
      senderAction: string;
      onward: object[];
      events: { sentence: string }[];
    }>(
      place.referrer,
      toTeam.id,
      'state outcome senderAction onward { state service { name } content { reason } needs } events { sentence }',
    );
    expect(read).toMatchObject({ state: 'COMPLETED', outcome: 'GOALS_MET', senderAction: 'READ_OUTCOME' });
    expect(read.onward).toEqual([
      { state: 'COMPLETED', service: { name: 'Tuesday allotment' }, content: null, needs: [] },
    ]);
    expect(read.events.map(({ sentence }) => sentence)).toEqual(
      [
        'sent the referral.',
        'asked a question.',
        'answered the question.',
        'accepted the referral.',
        'started the support.',
        'completed the support.',
      ].map((sentence) => expect.stringContaining(sentence)),
    );
  });

  chapter('It says that it has read it, and nothing is left to do for anybody', async () => {
    const { version } = await current(place.referrer, toTeam.id);
    const { acknowledgeReferral } = await dataAs<{ acknowledgeReferral: object }>(
      place.referrer,
      `mutation Read($id: ID!, $version: Int!) {
        acknowledgeReferral(id: $id, expectedVersion: $version) { ... on Referral { viewerTab nextActor { id } statusSentence } }
      }`,
      { id: toTeam.id, version },
    );
    expect(acknowledgeReferral).toEqual({
      viewerTab: 'DONE',
      nextActor: null,
      statusSentence: 'Support has been completed.',
    });
  });
});
