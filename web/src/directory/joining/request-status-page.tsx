import { useLocation } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { useAction } from '../../app/client/use-action';
import { usePageQuery } from '../../app/client/use-page-query';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import type { RequestStatusPageQuery } from '../../gql/graphql';
import { Button, ButtonLink } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { declinedWords } from './claim-words';

const pageQuery = graphql(`
  query RequestStatusPage($token: String!) {
    requestByLink(token: $token) {
      organisationName
      state
      declineReason
      declineNote
    }
  }
`);

const confirm = graphql(`
  mutation ConfirmRequestToJoin($token: String!) {
    confirmRequestToJoin(token: $token) {
      ... on RequestToJoin {
        state
      }
      ... on Problem {
        message
      }
    }
  }
`);

type Request = NonNullable<RequestStatusPageQuery['requestByLink']>;

/** Where the link of a mail leads: the button confirms the address, and from then on the page says how the request stands. */
export function RequestStatusPage() {
  const token = decodeURIComponent(useLocation().hash.slice(1));
  const page = usePageQuery(pageQuery, { token }, { skip: token === '' });
  if (token === '') return <UnusableLink />;
  if (!page.data) return <QueryState query={page} />;
  const { requestByLink: request } = page.data;
  if (!request) return <UnusableLink />;
  return (
    <div className="kith-narrow">
      <PageHeading caption="Your request to keep the listing of">{request.organisationName}</PageHeading>
      {request.state === 'UNCONFIRMED' ? (
        <Confirm token={token} onConfirmed={page.refetch} />
      ) : (
        <Standing request={request} />
      )}
    </div>
  );
}

function Confirm({ token, onConfirmed }: { readonly token: string; readonly onConfirmed: () => void }) {
  const { sayDone } = useMessages();
  const confirming = useAction(confirm, {
    onSuccess: () => {
      sayDone('Thank you. Your address is confirmed, and an editor looks at your request');
      onConfirmed();
    },
  });
  return (
    <>
      <ErrorSummary errors={confirming.errors} />
      <p>
        Was it you who asked? Then confirm it. If not, close this page: nothing happens, and nobody sees the request.
      </p>
      <Button busy={confirming.busy} onClick={() => void confirming.run({ token })}>
        Yes, I asked for this
      </Button>
    </>
  );
}

function Standing({ request: { state, declineReason, declineNote } }: { readonly request: Request }) {
  if (state === 'APPROVED') {
    return (
      <>
        <p>It is approved. We have sent you an invitation by e-mail; its link works once and for seven days.</p>
        <p>You have chosen a password already? Then sign in.</p>
        <ButtonLink to="/sign-in">Sign in</ButtonLink>
      </>
    );
  }
  if (state === 'DECLINED') {
    return (
      <>
        <p>It was declined. {declineReason && declinedWords[declineReason]}</p>
        {declineNote && <p className="kith-lines">{declineNote}</p>}
        <p>You may ask again at any time.</p>
        <ButtonLink to="/join" secondary>
          Ask again
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <p>Your address is confirmed. An editor of the directory now makes sure that you speak for the organisation.</p>
      <p>You get an e-mail once it is decided. This page says how it stands whenever you open the link again.</p>
    </>
  );
}

function UnusableLink() {
  return (
    <div className="kith-narrow">
      <PageHeading>This link cannot be used</PageHeading>
      <p>It is confirmed within two days, and works only if it was copied as a whole.</p>
      <ButtonLink to="/join">Ask again</ButtonLink>
    </div>
  );
}
