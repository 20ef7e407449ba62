import { needs as needFacts } from '@kith/referral-lifecycle';
import { marksOf } from '../../people/find-person/person-choice';
import { personName } from '../../people/person-words';
import { Facts } from '../../ui/facts';
import { permissionWords } from './permission';
import type { ReferFormState } from './use-refer-form';

export interface CheckAnswersProps {
  readonly form: ReferFormState;
  readonly onChange: (field: string) => void;
}

function destinationOf({ service, answers, start, teams }: ReferFormState): string {
  if (service) return `${service.name}, ${service.organisation.name}`;
  return [start.usualTeam, ...teams].find((team) => team?.id === answers.receiverId)?.name ?? '';
}

/** The answers, each with a way to change it. */
export function CheckAnswers({ form, onChange }: CheckAnswersProps) {
  const { person, answers, permission, onRecord, word, start } = form;
  const { urgency, riskDeclaration, riskHeadline, accessRequirements, reason } = answers;
  const change = (field: string, what: string) => (
    <button type="button" className="kith-link-button" onClick={() => onChange(field)}>
      Change<span className="nhsuk-u-visually-hidden"> {what}</span>
    </button>
  );
  const row = (label: string, value: string, field: string) => ({
    label,
    value: value || 'Nothing said',
    action: change(field, label.toLowerCase()),
  });
  const who = word === 'patient' ? 'Patient' : 'Person';
  return (
    <Facts
      facts={[
        {
          label: who,
          value: person && [personName(person), ...marksOf(person)].join(', '),
          action: start.personIsGiven ? undefined : change('personId', word),
        },
        row('Needs', answers.needs.map((need) => needFacts[need].label).join('; '), 'needs'),
        row('What matters', reason.trim(), 'reason'),
        row('How soon', urgency === 'URGENT' ? 'Urgent' : 'Routine', 'urgency'),
        row('Risks', riskDeclaration === 'RISKS_STATED' ? riskHeadline.trim() : 'No known risks', 'riskDeclaration'),
        row('To take part', accessRequirements.trim(), 'accessRequirements'),
        row('Permission', permissionWords(permission, onRecord, word), 'consent.decision'),
        row('Where to', destinationOf(form), answers.serviceId ? 'serviceId' : 'receiverId'),
      ]}
    />
  );
}
