import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { graphql } from '../gql';
import { ActionGroup } from '../ui/action-group';
import { ActionPanel } from '../ui/action-panel';
import { TextArea } from '../ui/text-area';

const withdrawConsent = graphql(`
  mutation WithdrawConsent($consentId: ID!, $reason: String, $idempotencyKey: String) {
    withdrawConsent(consentId: $consentId, reason: $reason, idempotencyKey: $idempotencyKey) {
      ...PersonConsents
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

export interface WithdrawPersonConsentProps {
  readonly consentId: string;
  readonly recipientName: string;
}

/** Records that a person no longer agrees, with a plain warning of what follows. */
export function WithdrawPersonConsent({ consentId, recipientName }: WithdrawPersonConsentProps) {
  const { sayDone } = useMessages();
  const withdrawing = useAction(withdrawConsent, {
    onSuccess: () => sayDone(`The permission is withdrawn. ${recipientName} no longer sees the person’s details`),
    refetch: ['PersonConsentPage'],
  });
  return (
    <ActionGroup label={`Permission to share with ${recipientName}`}>
      <ActionPanel
        label="Withdraw"
        labelFor={`the permission to share with ${recipientName}`}
        heading={`Withdraw the permission to share with ${recipientName}`}
        consequence={`${recipientName} stops seeing this person’s details at once, and referrals that rest on this permission wait for you to talk with the person. Record this only if the person has said so.`}
        submitLabel="Withdraw the permission"
        warning
        small
        errors={withdrawing.errors}
        busy={withdrawing.busy}
        onSubmit={(values) => void withdrawing.run({ consentId, reason: values.optional('reason') })}
      >
        <TextArea name="reason" label="What did the person say? (optional)" rows={2} maxLength={500} />
      </ActionPanel>
    </ActionGroup>
  );
}
