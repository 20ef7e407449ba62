import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import { ActionPanel } from '../../ui/action-panel';

const pause = graphql(`
  mutation PauseService($id: ID!, $expectedVersion: Int!, $idempotencyKey: String!) {
    pauseService(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ...ServiceKeeping
      ... on Problem {
        message
      }
    }
  }
`);

const resume = graphql(`
  mutation ResumeService($id: ID!, $expectedVersion: Int!, $idempotencyKey: String!) {
    resumeService(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
      ...ServiceKeeping
      ... on Problem {
        message
      }
    }
  }
`);

interface PauseKeeperProps {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly paused: boolean;
}

/** Stops new referrals for a while, and takes them again. */
export function PauseKeeper({ id, name, version, paused }: PauseKeeperProps) {
  const { sayDone } = useMessages();
  const pausing = useAction(pause, { onSuccess: () => sayDone(`${name} takes no new referrals until you resume it`) });
  const resuming = useAction(resume, { onSuccess: () => sayDone(`${name} takes referrals again`) });
  const { errors, busy, run } = paused ? resuming : pausing;
  return (
    <ActionPanel
      label={paused ? 'Resume' : 'Pause'}
      labelFor={name}
      heading={paused ? `Take referrals to ${name} again` : `Take no new referrals to ${name}`}
      consequence={
        paused
          ? 'It can be referred to again at once.'
          : 'Nobody can refer to it until you resume it. Referrals already sent stay, and so do the people you support.'
      }
      submitLabel={paused ? 'Take referrals again' : 'Pause referrals'}
      small
      errors={errors}
      busy={busy}
      onSubmit={() => void run({ id, expectedVersion: version })}
    />
  );
}
