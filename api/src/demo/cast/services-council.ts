import type { ServiceFacts } from './service-facts.js';

/** What the council's own list says of services that others offer, and list themselves too. */
export const councilServices: readonly ServiceFacts[] = [
  {
    of: 'council',
    key: 'council-debt-clinic',
    theme: 'money',
    name: 'The debt clinic',
    summary: 'Free debt advice at Ropery Street.',
    description: 'Help with debts, rent arrears and letters from bailiffs. Evening appointments on Wednesdays.',
    needs: ['MONEY', 'HOUSING'],
    venue: '12 Ropery Street',
    outcode: 'NE29',
    schedule: 'Monday to Thursday by appointment',
    cost: 'Free',
    eligibility: 'Anybody who lives in the borough.',
    phone: '0191 498 0230',
    signpostOnly: true,
  },
  {
    of: 'council',
    key: 'council-open-studio',
    theme: 'making',
    name: 'Open art studio',
    summary: 'Drop-in painting and drawing.',
    description: 'A studio with everything there is to paint, print and draw with. An artist is there to help.',
    needs: ['ARTS_AND_NATURE', 'LONELINESS'],
    outcode: 'NE30',
    cost: '£3',
    phone: '0191 498 0210',
    email: 'hello@arts.example.org',
    signpostOnly: true,
  },
];
