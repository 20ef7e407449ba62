import { Cursors } from '@kith/api/platform/graph/cursor';
import { testSecret } from '../../testkit/config.js';
import type { Read } from './read.js';
import type { Viewer, World } from './world.js';

const cursors = new Cursors(testSecret);
const none = '00000000-0000-4000-8000-000000000000';
const last = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

/** What directory editors ask about duplicates and worklists, and what everybody sees of services that were merged. */
export function readsOfEditors(
  { merged, dismissedDuplicateId, claims, serviceTableId: id }: World,
  { place }: Viewer,
): Read[] {
  const read = (root: string, about: string, variables: Read['variables']): Read => ({
    root: `Query.${root}`,
    relation: 'OTHER',
    about,
    variables,
  });
  const brief: typeof read = (...of) => ({ ...read(...of), brief: true });
  const ofTable = { about: 'board', relation: place === 'board' ? 'OWN' : 'OTHER', variables: { id } } as const;
  return [
    ...['serviceTable', 'serviceTableColumns', 'serviceTablePreview'].map((root) => ({
      root: `Query.${root}`,
      ...ofTable,
    })),
    read('service', 'what was merged', { id: merged.id }),
    read('service', 'what stays', { id: merged.into }),
    read('serviceDuplicate', 'merged', { id: merged.duplicateId }),
    read('serviceDuplicate', 'dismissed', { id: dismissedDuplicateId }),
    ...['OPEN', 'DISMISSED', 'MERGED'].map((state) => read('serviceDuplicates', state, { state, first: 10 })),
    read('incompleteListings', 'gaps', { first: 10 }),
    read('incompleteListings', 'gaps', { missing: 'TIMES', first: 10 }),
    read('incompleteListings', 'gaps', { after: cursors.encode([99, last]) }),
    read('editorWork', 'work', {}),
    read('requestsToJoin', 'DECLINED', { state: 'DECLINED', first: 10 }),
    brief('requestsToJoin', 'WAITING', { after: cursors.encode(['1900-01-01T00:00:00Z', none]) }),
    brief('requestsToJoin', 'APPROVED', { state: 'APPROVED' }),
    read('requestToJoin', 'declined', { id: claims.declined.id }),
    read('requestByLink', 'declined', { token: claims.declined.token }),
    read('serviceDuplicates', 'OPEN', { after: cursors.encode([101, last]) }),
  ];
}
