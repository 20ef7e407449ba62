import { beforeEach, expect, test } from 'vitest';
import { directoryEditor, signedInAs, type Actor } from '../../../testkit/actors.js';
import { editingOf, publishChanges } from '../../../testkit/edit-listing.js';
import { aNeighbourhood } from '../../../testkit/neighbourhood.js';
import { theTruth } from '../../../testkit/truth.js';

let editor: Actor;
let id: string;
beforeEach(async () => {
  editor = await signedInAs(directoryEditor());
  id = (await aNeighbourhood()).choir.id;
});

const quay = {
  id: 'a',
  kind: 'PHYSICAL',
  line: '1 Fish Quay',
  city: 'North Shields',
  country: 'GB',
  postcode: 'NE30 1HJ',
};
const hall = (address: object, more: object = {}) => ({
  id: 'l',
  locationId: 'p',
  kind: 'PHYSICAL',
  name: 'Hall',
  latitude: 55.007,
  longitude: -1.433,
  identifier: '100012345678',
  identifierType: 'UPRN',
  addresses: [{ ...quay, ...address }],
  accessibility: [],
  ...more,
});

/** Where the listing says it is by now, after its only place was changed. */
async function afterChanging(change: (place: Record<string, unknown>) => object) {
  await publishChanges(editor, id, { locations: [hall({})] });
  const { edited } = (await editingOf(editor, id)).listingDraft;
  await publishChanges(editor, id, { locations: [change(edited.locations[0]!)] });
  return (await editingOf(editor, id)).listingDraft.edited.locations[0];
}

const withAddress = (changes: object) => (place: Record<string, unknown>) => ({
  ...place,
  addresses: (place['addresses'] as object[]).map((address) => ({ ...address, ...changes })),
});

test('A place that moves is no longer found where it was', async () => {
  const moved = await afterChanging(withAddress({ line: '2 Saville Street', postcode: 'NE29 6AA' }));
  expect(moved).toMatchObject({ latitude: null, longitude: null, identifier: null, identifierType: null });
  const [found] = await theTruth<{ latitudes: number[] }>(
    'select latitudes from service_search where service_id = $1',
    [id],
  );
  expect(found!.latitudes).not.toContain(55.007);
});

test('A place that stays where it is keeps what its source knows of where', async () => {
  const renamed = await afterChanging((place) => ({
    ...withAddress({ postcode: 'ne301hj' })(place),
    name: 'Quay Hall',
  }));
  expect(renamed).toMatchObject({ name: 'Quay Hall', latitude: 55.007, identifier: '100012345678' });
  const next = await afterChanging(withAddress({ line: '3 Fish Quay' }));
  expect(next).toMatchObject({ latitude: 55.007, longitude: -1.433, identifier: null });
});

test('Prices, numbers, people to ask and who pays are published as directories write them', async () => {
  const number = { id: 'n', number: ' 0191 498 0222 ', extension: ' ', type: '', description: ' Mornings ' };
  const published = await publishChanges(editor, id, {
    costOptions: [{ id: 'c', amount: 3.5, amountDescription: ' a session ', option: '' }],
    phones: [number],
    contacts: [{ id: 'w', name: ' Sam ', title: '', department: ' ', email: 'SAM@example.org ', phones: [number] }],
    funding: [{ id: 'f', source: ' The council ' }],
  });
  const trimmed = { number: '0191 498 0222', extension: null, type: null, description: 'Mornings' };
  expect(published.listingDraft.edited).toMatchObject({
    cost: '£3.50 a session',
    costOptions: [{ amount: 3.5, amountDescription: 'a session', option: null }],
    phones: [trimmed],
    contacts: [{ name: 'Sam', title: null, department: null, phones: [trimmed] }],
    funding: [{ source: 'The council' }],
  });
});
