import type { RoleName } from '../../platform/actor.js';
import { demoAddress } from './sign-ins.js';

/** A membership of the demo. Two with the same e-mail belong to one user. */
export interface MemberFacts {
  name: string;
  email: string;
  role: RoleName;
  organisation: string;
}

const member = (organisation: string, role: RoleName, name: string, address: string): MemberFacts => ({
  name,
  email: demoAddress(address),
  role,
  organisation,
});

const practices = [
  member('sandpiper', 'PRACTICE_REFERRER', 'Dr Priya Raman', 'referrer'),
  member('sandpiper', 'PRACTICE_REFERRER', 'Nurse Joanne Tulip', 'joanne.tulip'),
  member('sandpiper', 'PRACTICE_MANAGER', 'Colin Hedley', 'practicemanager'),
  member('beacon', 'PRACTICE_REFERRER', 'Dr Emeka Obi', 'emeka.obi'),
  member('beacon', 'PRACTICE_MANAGER', 'Sheila Rutter', 'sheila.rutter'),
  member('kelp', 'PRACTICE_REFERRER', 'Dr Fiona Straughan', 'fiona.straughan'),
  member('kelp', 'PRACTICE_MANAGER', 'Imran Sadiq', 'imran.sadiq'),
  member('incline', 'PRACTICE_REFERRER', 'Dr Wei-Ling Tan', 'weiling.tan'),
  member('incline', 'PRACTICE_MANAGER', 'Gail Purvis', 'gail.purvis'),
  member('rowan', 'PRACTICE_REFERRER', 'Dr Tomasz Nowak', 'tomasz.nowak'),
  member('rowan', 'PRACTICE_MANAGER', 'Angela Carr', 'angela.carr'),
  member('colliery', 'PRACTICE_REFERRER', 'Nurse Amina Yusuf', 'amina.yusuf'),
  member('colliery', 'PRACTICE_MANAGER', 'Neil Hepburn', 'neil.hepburn'),
];

const linkWorkers = [
  member('coast-team', 'LINK_WORKER', 'Maya Charlton', 'linkworker'),
  member('coast-team', 'LINK_WORKER', 'Kwame Boateng', 'kwame.boateng'),
  member('coast-team', 'LINK_WORKER_MANAGER', 'Denise Fenwick', 'teammanager'),
  member('wagonway-team', 'LINK_WORKER_MANAGER', 'Siobhan Doyle', 'siobhan.doyle'),
  member('wagonway-team', 'LINK_WORKER', 'Ruth Adeyemi', 'tworoles'),
];

const community = [
  member('gardens', 'SERVICE_COORDINATOR', 'Hannah Proudlock', 'coordinator'),
  member('gardens', 'SESSION_LEAD', 'Bill Thirlwell', 'sessionlead'),
  member('arts', 'SERVICE_COORDINATOR', 'Leonie Marsh', 'leonie.marsh'),
  member('walks', 'SERVICE_COORDINATOR', 'Callum Reay', 'callum.reay'),
  member('money', 'SERVICE_COORDINATOR', 'Nasreen Akhtar', 'nasreen.akhtar'),
  member('housing', 'SERVICE_COORDINATOR', 'Pete Dodds', 'pete.dodds'),
  member('company', 'SERVICE_COORDINATOR', 'Margaret Laidler', 'margaret.laidler'),
  member('food', 'SERVICE_COORDINATOR', 'Chidi Eze', 'chidi.eze'),
  member('carers', 'SERVICE_COORDINATOR', 'Sue Ridley', 'sue.ridley'),
  member('stillwater', 'SERVICE_COORDINATOR', 'Anna Kowalczyk', 'anna.kowalczyk'),
  member('digital', 'SERVICE_COORDINATOR', 'Ruth Adeyemi', 'tworoles'),
  member('families', 'SERVICE_COORDINATOR', 'Kirsty Bell', 'kirsty.bell'),
  member('welcome', 'SERVICE_COORDINATOR', 'Yusra Haddad', 'yusra.haddad'),
];

const overseers = [
  member('council', 'DIRECTORY_EDITOR', 'Graham Stobbs', 'directory'),
  member('council', 'SERVICE_COORDINATOR', 'Lorraine Teasdale', 'lorraine.teasdale'),
  member('icb', 'COMMISSIONER', 'Helen Vasey', 'commissioner'),
  member('icb', 'SYSTEM_ADMINISTRATOR', 'Dev Patel', 'administrator'),
  member('icb', 'INFORMATION_GOVERNANCE', 'Moira Gallagher', 'auditor'),
];

export const members: readonly MemberFacts[] = [...practices, ...linkWorkers, ...community, ...overseers];
