import { useEffect, useState } from 'react';
import { auth, type TwoStepSetUp } from '../app/session/auth-requests';
import { useMessages } from '../app/layout/messages';
import { ActionGroup } from '../ui/action-group';
import { Loading } from '../ui/loading';
import { Section } from '../ui/section';
import { TwoStepCode } from './two-step-code';
import { TwoStepPassword } from './two-step-password';

type Stage = 'UNKNOWN' | 'OFF' | 'ON';

function useTwoStepStage() {
  const [stage, setStage] = useState<Stage>('UNKNOWN');
  useEffect(() => {
    let gone = false;
    void auth.session().then((answer) => {
      if (!gone) setStage(answer.ok && answer.data?.user.twoFactorEnabled ? 'ON' : 'OFF');
    });
    return () => {
      gone = true;
    };
  }, []);
  return [stage, setStage] as const;
}

/** Two-step sign-in: setting it up with an authenticator app, and switching it off. */
export function TwoStepSection() {
  const [stage, setStage] = useTwoStepStage();
  const [setUp, setSetUp] = useState<TwoStepSetUp | null>(null);
  const { sayDone } = useMessages();

  const finish = (next: Stage, message: string) => {
    setStage(next);
    setSetUp(null);
    sayDone(message);
  };
  return (
    <Section heading="Two-step sign-in">
      {stage === 'UNKNOWN' && <Loading />}
      {stage === 'OFF' && !setUp && (
        <>
          <p>
            It is off. With it, signing in asks for a code from an app on your phone after your password, so a stolen
            password is not enough.
          </p>
          <ActionGroup label="Two-step sign-in">
            <TwoStepPassword turnOn onDone={setSetUp} />
          </ActionGroup>
        </>
      )}
      {stage === 'OFF' && setUp && (
        <TwoStepCode
          setUp={setUp}
          onDone={() => finish('ON', 'Two-step sign-in is on')}
          onCancel={() => setSetUp(null)}
        />
      )}
      {stage === 'ON' && (
        <>
          <p>It is on. Signing in asks for a code from your app.</p>
          <ActionGroup label="Two-step sign-in">
            <TwoStepPassword turnOn={false} onDone={() => finish('OFF', 'Two-step sign-in is off')} />
          </ActionGroup>
        </>
      )}
    </Section>
  );
}
