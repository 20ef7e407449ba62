import { completeSessions, offerPlaceAndStart, putOnWaitingList } from './journey/coordinator.js';
import { acceptAnswered, askQuestion, completeSupport, referOnToAllotment, writeNote } from './journey/link-worker.js';
import { answerQuestion, readOutcome, referNewPatient } from './journey/practice.js';
import { newPatient } from './portal/patients.js';
import { test } from './portal/test.js';

const widower = newPatient({
  givenName: 'Wilfred',
  familyName: 'Pattinson',
  dateOfBirth: '1948-03-09',
  addressLines: ['9 Keel Row'],
  phone: '0191 498 0944',
  safeContactNotes: 'Hard of hearing: let it ring, and speak slowly.',
});

test('Wilfred, widowed in spring, from his GP appointment to the allotment and back', async ({ signedInAs }) => {
  const practice = await signedInAs('referrer');
  const linkWorker = await signedInAs('linkworker');
  const coordinator = await signedInAs('coordinator');
  const question = 'Does he get about by himself?';
  const reply = 'With a stick, and gladly.';

  const reference = await test.step('the practice refers him to its link workers', () =>
    referNewPatient(practice, widower, 'His wife died in spring. He used to grow leeks.'));
  await test.step('the link worker, who sees no name yet, asks a question', () =>
    askQuestion(linkWorker, reference, widower, question));
  await test.step('the practice answers', () => answerQuestion(practice, reference, question, reply));
  await test.step('the link worker accepts and knows whom to ring', () =>
    acceptAnswered(linkWorker, reference, widower, reply));
  await test.step('she writes a note', () => writeNote(linkWorker, widower, 'Lights up when he talks of his leeks.'));
  const onward = await test.step('she refers him on to the allotment', () =>
    referOnToAllotment(linkWorker, reference, widower));

  await test.step('the gardens, who see no name either, put him on the waiting list', () =>
    putOnWaitingList(coordinator, onward, widower));
  await test.step('a place comes free, they ring him, and he starts', () => offerPlaceAndStart(coordinator, widower));
  await test.step('he came eight times and comes still', () =>
    completeSessions(coordinator, 'Taking part, and still attending', 'He runs the leek bed now.'));

  await test.step('the link worker completes', () =>
    completeSupport(linkWorker, reference, "The person's goals were met", 'He has company again.'));
  await test.step('the practice reads how it went', () =>
    readOutcome(practice, reference, "The person's goals were met", 'He has company again.'));
});
