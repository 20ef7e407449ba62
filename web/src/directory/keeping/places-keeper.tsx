import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import type { CapacityInput, CapacityStatus } from '../../gql/graphql';
import { ActionPanel } from '../../ui/action-panel';
import { Button } from '../../ui/button';
import type { FormValues } from '../../ui/form-values';
import { TextField } from '../../ui/text-field';
import { type KnownPlaces, quickAnswers } from './quick-answers';

const tell = graphql(`
  mutation TellCapacity($id: ID!, $input: CapacityInput!, $expectedAvailable: Int, $idempotencyKey: String!) {
    tellCapacity(id: $id, input: $input, expectedAvailable: $expectedAvailable, idempotencyKey: $idempotencyKey) {
      ...ServiceKeeping
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

interface PlacesKeeperProps {
  readonly id: string;
  readonly name: string;
  readonly capacity: KnownPlaces | null;
}

/** Says whether a service has room: one tap opens it, and for the usual answers the second is the last. */
export function PlacesKeeper({ id, name, capacity }: PlacesKeeperProps) {
  const { sayDone } = useMessages();
  const telling = useAction(tell, { onSuccess: () => sayDone(`The places of ${name} are up to date`) });
  const say = (input: CapacityInput) => void telling.run({ id, input, expectedAvailable: capacity?.available ?? null });
  const submit = (values: FormValues) => {
    const [available, maximum] = [values.wholeNumber('available'), values.wholeNumber('maximum')];
    const missing = [
      ...(usable(available) ? [] : [{ field: 'available', message: 'Enter how many places are free, in numbers' }]),
      ...(usable(maximum) ? [] : [{ field: 'maximum', message: 'Enter how many places there are in all, in numbers' }]),
    ];
    if (!telling.errors.show(missing)) return;
    say({ status: statusOf(available!, capacity), available, maximum, unit: capacity?.unit ?? null });
  };
  return (
    <ActionPanel
      label="Places"
      labelFor={`of ${name}`}
      heading={`Places of ${name}`}
      consequence="Everybody who looks for a service sees this at once, with today’s date."
      submitLabel="Save these numbers"
      small
      errors={telling.errors}
      busy={telling.busy}
      onSubmit={submit}
    >
      <div className="nhsuk-button-group">
        {quickAnswers(capacity).map(({ label, input }) => (
          <Button key={label} secondary small onClick={() => say(input)}>
            {label}
          </Button>
        ))}
      </div>
      <Count name="available" label="Places free now" known={capacity?.available} />
      <Count name="maximum" label="Places in all" known={capacity?.maximum} />
    </ActionPanel>
  );
}

interface CountProps {
  readonly name: string;
  readonly label: string;
  readonly known: number | null | undefined;
}

function Count({ name, label, known }: CountProps) {
  const value = known?.toString() ?? '';
  return <TextField name={name} label={label} inputMode="numeric" autoComplete="off" width={4} defaultValue={value} />;
}

const usable = (value: number | null) => value !== null && !Number.isNaN(value);

function statusOf(available: number, known: KnownPlaces | null): CapacityStatus {
  if (available > 0) return 'HAS_CAPACITY';
  return known?.status === 'WAITING_LIST' ? 'WAITING_LIST' : 'FULL';
}
