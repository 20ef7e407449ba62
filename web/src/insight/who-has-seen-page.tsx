import { useParams } from 'react-router';
import { useAddressState } from '../app/address/use-address-state';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import { BackLink } from '../ui/back-link';
import { Facts } from '../ui/facts';
import { PageHeading } from '../ui/page-heading';
import { AuditTable } from './audit-table';
import { DownloadSightings } from './download-sightings';

const pageQuery = graphql(`
  query WhoHasSeenThisPersonPage($person: ID!, $after: String) {
    auditEntries(filter: { personId: $person }, first: 50, after: $after) {
      ...AuditTable
    }
  }
`);

const noFields = {};

/** Who has seen one person, or tried to, the latest first; and the same as a file. */
export function WhoHasSeenPage() {
  const { id: person = '' } = useParams();
  const { after } = useAddressState(noFields);
  const page = usePageQuery(pageQuery, { person, after });
  return (
    <>
      <BackLink to="/who-saw-whom">Who saw whom</BackLink>
      <PageHeading>Who has seen this person</PageHeading>
      <Facts facts={[{ label: 'Record number', value: <span className="kith-record-number">{person}</span> }]} />
      <p>
        Everybody in the organisations you oversee who looked at this person’s data, changed it, or was refused. That
        you look is written down here too.
      </p>
      {page.data ? (
        <>
          <DownloadSightings person={person} />
          <AuditTable connection={page.data.auditEntries} stale={page.stale} narrowed aboutOne />
        </>
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}
