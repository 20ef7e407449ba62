import { requirementLabels } from './requirements.js';
import { allStates, type ReferralState, referralStates } from './states.js';
import type { ReceiverAccess } from './transition.js';
import { transitionNames, transitions } from './transitions.js';

const accessWords: Readonly<Record<ReceiverAccess, string>> = {
  LIMITED: 'limited',
  FULL: 'full',
  REVOKED: 'ends',
  KEPT: 'stays as it is',
  FULL_FOR_28_DAYS: 'stays as it is for 28 days, then ends',
  NONE: 'never had any',
};

function arrows(from: ReferralState): string[] {
  const names = transitionNames.filter((name) => transitions[name].from.includes(from));
  const targets = [...new Set(names.map((name) => transitions[name].to))];
  return targets.map((to) => {
    const labels = names.filter((name) => transitions[name].to === to);
    return `  ${from} --> ${to}: ${labels.join(', ')}`;
  });
}

/** The life of a referral as a mermaid state diagram. */
export function lifecycleDiagram(): string {
  return [
    'stateDiagram-v2',
    ...allStates.map((state) => `  state "${referralStates[state].label}" as ${state}`),
    '  [*] --> DRAFT',
    ...allStates.flatMap(arrows),
    ...allStates.filter((state) => !referralStates[state].open).map((state) => `  ${state} --> [*]`),
  ].join('\n');
}

/** The table of transitions as markdown: who makes each, what it requires, what it does to the receiver's access. */
export function transitionTable(): string {
  const rows = transitionNames.map((name) => {
    const { label, from, to, by, requires, receiverAccess } = transitions[name];
    const needed = requires.map((requirement) => requirementLabels[requirement]).join('; ') || 'nothing';
    const cells = [`\`${name}\``, label, from.join(', '), to, by.join(', '), needed, accessWords[receiverAccess]];
    return `| ${cells.join(' | ')} |`;
  });
  const head = "| transition | button | from | to | by | requires | the receiver's access |";
  return [head, '|---|---|---|---|---|---|---|', ...rows].join('\n');
}

/** The states as a markdown table, with their clocks and FHIR statuses. */
export function stateTable(): string {
  const rows = allStates.map((state) => {
    const { label, open, clock, fhirTask, fhirServiceRequest } = referralStates[state];
    const cells = [`\`${state}\``, label, open ? 'yes' : 'no', clock ?? 'none', fhirTask, fhirServiceRequest];
    return `| ${cells.join(' | ')} |`;
  });
  const head = '| state | shown as | open | clock | FHIR Task | FHIR ServiceRequest |';
  return [head, '|---|---|---|---|---|---|', ...rows].join('\n');
}
