import {
  coordinator,
  linkWorker,
  linkWorkerManager,
  practiceManager,
  practiceReferrer,
  sessionLead,
  signedInAs,
  type Actor,
} from './actors.js';
import { anOrganisation, aService, type Organisation, type Service } from './organisations.js';

/** A practice, its link-worker team and a charity with two services, with the people who work there signed in. */
export interface Neighbourhood {
  board: Organisation;
  practice: Organisation;
  team: Organisation;
  charity: Organisation;
  allotment: Service;
  choir: Service;
  referrer: Actor;
  practiceManager: Actor;
  linkWorker: Actor;
  teamManager: Actor;
  coordinator: Actor;
  sessionLead: Actor;
}

export async function aNeighbourhood(): Promise<Neighbourhood> {
  const board = await anOrganisation('ICB');
  const team = await anOrganisation('LINK_WORKER_TEAM', { oversight: board });
  const practice = await anOrganisation('PRACTICE', { oversight: board, team });
  const charity = await anOrganisation('COMMUNITY');
  return {
    board,
    practice,
    team,
    charity,
    allotment: await aService(charity, { places: 200 }),
    choir: await aService(charity, { name: 'Sea shanty choir' }),
    referrer: await signedInAs(practiceReferrer(practice)),
    practiceManager: await signedInAs(practiceManager(practice)),
    linkWorker: await signedInAs(linkWorker(team)),
    teamManager: await signedInAs(linkWorkerManager(team)),
    coordinator: await signedInAs(coordinator(charity)),
    sessionLead: await signedInAs(sessionLead(charity)),
  };
}
