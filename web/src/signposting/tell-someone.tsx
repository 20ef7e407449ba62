import { useState } from 'react';
import { useAction } from '../app/client/use-action';
import { useMessages } from '../app/layout/messages';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { ChosenPerson } from '../people/find-person/person-choice';
import { ActionGroup } from '../ui/action-group';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { Section } from '../ui/section';
import { ByEmail } from './by-email';
import { ByText } from './by-text';
import { ForWhom } from './for-whom';
import type { WayProps } from './recording';
import { Told, told as toldFragment } from './told';

const tellSomeone = graphql(`
  fragment TellSomeone on Service {
    id
    name
    textMessage
    viewerCanSendByMail
  }
`);

const record = graphql(`
  mutation RecordSignpost($serviceId: ID!, $input: SignpostInput!, $idempotencyKey: String!) {
    recordSignpost(serviceId: $serviceId, input: $input, idempotencyKey: $idempotencyKey) {
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

type Recorded = FragmentType<typeof toldFragment>;

/** Ways to tell somebody about a service. Each stands on record as what it is: no referral, and nothing passed on. */
export function TellSomeone(props: { readonly service: FragmentType<typeof tellSomeone> }) {
  const service = getFragmentData(tellSomeone, props.service);
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [last, setLast] = useState<Recorded | null>(null);
  const { sayDone } = useMessages();
  const onSuccess = (made: Recorded) => {
    setLast(made);
    sayDone(`Recorded: you told somebody about ${service.name}`);
  };
  // Of their own, so that what went wrong is said in the panel where it did, or above the buttons.
  const atOnce = useAction(record, { onSuccess });
  const recording = useAction(record, { onSuccess });
  const tellBy =
    ({ run }: typeof recording): WayProps['tell'] =>
    (how) =>
      void run({ serviceId: service.id, input: { ...how, personId: person?.id ?? null } });
  const way = { recording, tell: tellBy(recording) };
  const print = () => {
    window.print();
    tellBy(atOnce)({ way: 'PRINT' });
  };
  const group = last ? getFragmentData(toldFragment, last).id : 'first';
  return (
    <div className="kith-telling">
      <Section heading="Tell someone about it">
        <p>
          Nothing about them goes to the service, and nobody there waits for them: this is no referral. That you told
          them is recorded for your organisation.
        </p>
        <ForWhom person={person} onChange={setPerson} />
        <ErrorSummary errors={atOnce.errors} />
        <ActionGroup key={group} label="Ways to tell them">
          <Button small onClick={print} busy={atOnce.busy}>
            Print this sheet
          </Button>
          {service.viewerCanSendByMail && <ByEmail person={person} {...way} />}
          <ByText text={service.textMessage} {...way} />
          <Button small secondary onClick={() => tellBy(atOnce)({ way: 'TOLD' })} busy={atOnce.busy}>
            I have told them
          </Button>
        </ActionGroup>
        {last && <Told key={`told ${group}`} signpost={last} onUndone={() => setLast(null)} />}
      </Section>
    </div>
  );
}
