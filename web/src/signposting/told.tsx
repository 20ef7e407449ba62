import { useAction } from '../app/client/use-action';
import { usePageQuery } from '../app/client/use-page-query';
import { useMessages } from '../app/layout/messages';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { InsetWarning } from '../ui/notice';
import { wayWords } from './way-words';

export const told = graphql(`
  fragment Told on Signpost {
    id
    way
    mail
    undoneAt
    viewerCanUndo
  }
`);

const mailState = graphql(`
  query SignpostMailState($id: ID!) {
    signpost(id: $id) {
      ...Told
    }
  }
`);

const undo = graphql(`
  mutation UndoSignpost($id: ID!, $idempotencyKey: String) {
    undoSignpost(id: $id, idempotencyKey: $idempotencyKey) {
      ...Told
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);

const askEveryMilliseconds = 1_500;

interface ToldProps {
  readonly signpost: FragmentType<typeof told>;
  readonly onUndone: () => void;
}

/** What was recorded last, to be taken back at once if it was a slip; and what became of the e-mail. */
export function Told({ signpost, onUndone }: ToldProps) {
  const { id, way, mail } = getFragmentData(told, signpost);
  const { sayDone } = useMessages();
  const undoing = useAction(undo, {
    onSuccess: () => {
      onUndone();
      sayDone('Taken back. It does not stand on record any more');
    },
  });
  return (
    <div className="kith-told">
      <ErrorSummary errors={undoing.errors} />
      <p>
        <strong>Recorded: told {wayWords[way]}.</strong>
      </p>
      {mail && <MailState id={id} />}
      <Button secondary small busy={undoing.busy} onClick={() => void undoing.run({ id })}>
        Undo
      </Button>
    </div>
  );
}

function MailState({ id }: { readonly id: string }) {
  const asked = usePageQuery(mailState, { id }, { pollInterval: askEveryMilliseconds });
  const now = asked.data && getFragmentData(told, asked.data.signpost).mail;
  return <div role="status">{now === 'NOT_SENT' ? <NotSent /> : <p>{mailWords(now)}</p>}</div>;
}

const mailWords = (mail: string | null | undefined) =>
  mail === 'TAKEN' ? 'The e-mail has left. An e-mail cannot be called back.' : 'The e-mail is on its way.';

function NotSent() {
  return (
    <InsetWarning>
      <p>The e-mail could not be sent. Undo this, and print it or tell them instead.</p>
    </InsetWarning>
  );
}
