import type { Service } from '../service.entity.js';

const told = [
  'name',
  'summary',
  'schedule',
  'venue',
  'outcode',
  'gettingThere',
  'accessibility',
  'cost',
  'eligibility',
  'phone',
  'email',
  'minimumAge',
  'maximumAge',
] as const satisfies readonly (keyof Service)[];

/** What a sheet is made of, for the read door. */
export const sheetColumns = [...told, 'organisation.name', 'organisation.phone', 'organisation.email'];

type Told = Pick<Service, (typeof told)[number]> & {
  organisation: { name: string; phone: string | null; email: string | null };
};

/** A question that somebody has who thinks of going, and its answer. */
export interface Answer {
  question: string;
  answer: string;
}

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ');

function whoFor({ eligibility, minimumAge: from, maximumAge: to }: Told): string {
  if (eligibility) return eligibility;
  if (from === null && to === null) return 'It is for people of any age.';
  if (to === null) return `It is for people aged ${from} and over.`;
  return from === null ? `It is for people aged up to ${to}.` : `It is for people aged ${from} to ${to}.`;
}

/** What a service says, as the answers to what somebody asks who thinks of going; what it does not say is left out. */
export function sheetOf(service: Told): Answer[] {
  const { organisation } = service;
  const answers: [string, string | null][] = [
    ['When is it?', service.schedule],
    ['Where is it?', joined(service.venue, service.outcode)],
    ['How do I get there?', service.gettingThere],
    ['Can I get in and around?', service.accessibility],
    ['What does it cost?', service.cost],
    ['Is it for me?', whoFor(service)],
    [
      'Whom do I ask?',
      joined(organisation.name, service.phone ?? organisation.phone, service.email ?? organisation.email),
    ],
  ];
  return answers.flatMap(([question, answer]) => (answer ? [{ question, answer }] : []));
}

/** Three text messages in one, which every phone puts together again. */
const longestText = 459;

/** The same in a text message: what it is, when, where, at what cost and whom to call. */
export function textMessageOf(service: Told): string {
  const { name, summary, schedule, cost, organisation } = service;
  const phone = service.phone ?? organisation.phone;
  const where = joined(service.venue, service.outcode);
  const parts = [
    `${name}: ${summary}`,
    schedule && `When: ${schedule}`,
    where && `Where: ${where}`,
    cost && `Cost: ${cost}`,
    phone && `Phone: ${phone}`,
  ];
  const text = parts
    .filter(Boolean)
    .map((part) => `${String(part).replace(/\s+/g, ' ').trim().replace(/\.+$/, '')}.`)
    .join(' ');
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
