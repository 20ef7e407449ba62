import { graphql } from '../gql';
import type { AuditLineFragment } from '../gql/graphql';

/** What one entry of the audit tells, on the page as in the file. */
export const auditLine = graphql(`
  fragment AuditLine on AuditEntry {
    id
    at
    actorName
    role
    operation
    why
    wrote
    outcome
    problem
    organisation {
      id
      name
    }
  }
`);

/** What somebody did, in words for whoever looks after information. */
export function whatWasDone({ outcome, wrote }: Pick<AuditLineFragment, 'outcome' | 'wrote'>): string {
  if (outcome === 'REFUSED') return 'Was refused';
  return wrote ? 'Changed something' : 'Looked';
}
