import { choicesOf } from '../../ui/choice';
import { Radios } from '../../ui/radios';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { contactMethodLabels, type MessageAnswer, messageAnswerLabels } from './contact-words';
import type { ContactAnswers } from './registration-input';

/** Nothing is chosen for somebody new; of somebody on record that nobody asked is an answer too. */
function answerOf({ mayLeaveMessage }: ContactAnswers): MessageAnswer | null {
  if (mayLeaveMessage === undefined) return null;
  if (mayLeaveMessage === null) return 'UNASKED';
  return mayLeaveMessage ? 'YES' : 'NO';
}

const nothingKnown: ContactAnswers = {};

/** How somebody is reached, and how safely. */
export function ContactFields({ answers = nothingKnown }: { readonly answers?: ContactAnswers }) {
  return (
    <>
      <TextField
        name="phone"
        type="tel"
        label="Phone (optional)"
        width={20}
        autoComplete="off"
        defaultValue={answers.phone ?? ''}
      />
      <TextField
        name="email"
        type="email"
        label="E-mail address (optional)"
        width={30}
        autoComplete="off"
        defaultValue={answers.email ?? ''}
      />
      <Radios
        name="preferredContact"
        legend="How do they like to be reached? (optional)"
        small
        inline
        choices={choicesOf(contactMethodLabels)}
        defaultValue={answers.preferredContact ?? null}
      />
      <Radios
        name="mayLeaveMessage"
        legend="May a message be left? (optional)"
        hint="On the phone, or with somebody else"
        small
        inline
        choices={choicesOf(messageAnswerLabels)}
        defaultValue={answerOf(answers)}
      />
      <TextArea
        name="safeContactNotes"
        label="How to contact them safely (optional)"
        hint="For example: call before noon only, never leave a message with anybody else"
        rows={2}
        maxLength={500}
        defaultValue={answers.safeContactNotes ?? ''}
      />
    </>
  );
}
