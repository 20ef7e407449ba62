import { useAddressState } from '../app/address/use-address-state';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import { PageHeading } from '../ui/page-heading';
import { auditAddressFields, AuditFilters, auditFilterOf, type AuditAddress, isNarrowed } from './audit-filters';
import { AuditTable } from './audit-table';

const pageQuery = graphql(`
  query WhoSawWhomPage($filter: AuditFilter!, $after: String) {
    auditEntries(filter: $filter, first: 50, after: $after) {
      ...AuditTable
    }
  }
`);

/** Who touched whose data, when, for which organisation and why. */
export function WhoSawWhomPage() {
  const { state, after, change } = useAddressState<AuditAddress>(auditAddressFields);
  const page = usePageQuery(pageQuery, { filter: auditFilterOf(state), after });
  return (
    <>
      <PageHeading>Who saw whom</PageHeading>
      <p>
        Every operation that touched personal data, the latest first. People stand here by their record number only;
        follow one to read who has seen that person.
      </p>
      <AuditFilters state={state} onChange={change} />
      {page.data ? (
        <AuditTable connection={page.data.auditEntries} stale={page.stale} narrowed={isNarrowed(state)} />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}
