import type { Choice } from '../../ui/choice';
import { FieldGroup } from '../../ui/field-group';
import { Radios } from '../../ui/radios';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { ServicePicker } from './service-picker';
import type { Destination, ReferFormState } from './use-refer-form';

function choicesFor({ start, teams, answers, change }: ReferFormState): readonly Choice<Destination>[] {
  const service: Choice<Destination> = { value: 'SERVICE', label: 'A service in the directory' };
  const { usualTeam } = start;
  if (usualTeam) return [{ value: 'TEAM', label: usualTeam.name, hint: 'Your link worker team' }, service];
  const choose = (
    <Select
      name="receiverId"
      label="Which team?"
      none="Choose a team"
      choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
      value={answers.receiverId ?? ''}
      onChange={(id) => change({ receiverId: id || null })}
    />
  );
  return [{ value: 'TEAM', label: 'A link worker team', reveals: choose }, service];
}

/** Whom to refer to: the usual team, chosen already, or a service that fits. */
export function WhereSection({ form }: { readonly form: ReferFormState }) {
  const { destination, setDestination, teams, start } = form;
  return (
    <Section heading="Where to">
      {teams.length > 0 && (
        <Radios
          name={start.usualTeam ? 'receiverId' : 'destination'}
          legend="Who should help?"
          small
          choices={choicesFor(form)}
          value={destination}
          onChange={setDestination}
        />
      )}
      {destination === 'SERVICE' && (
        <FieldGroup name="serviceId">
          <ServicePicker form={form} />
        </FieldGroup>
      )}
    </Section>
  );
}
