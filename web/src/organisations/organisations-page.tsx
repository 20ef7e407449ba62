import { Link } from 'react-router';
import { oneOf, text, useAddressState } from '../app/address/use-address-state';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { getFragmentData, graphql } from '../gql';
import type { OrganisationKind, OrganisationRowFragment, OrganisationsPageQuery } from '../gql/graphql';
import { ButtonLink } from '../ui/button';
import { choicesOf } from '../ui/choice';
import { EmptyState } from '../ui/empty-state';
import { FilterBar } from '../ui/filter-bar';
import { PageHeading } from '../ui/page-heading';
import { Pager } from '../ui/pager';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { Worklist } from '../ui/worklist';
import { kindWords } from './kind-words';

const organisationRow = graphql(`
  fragment OrganisationRow on Organisation {
    id
    name
    kind
    odsCode
    postcode
  }
`);

const pageQuery = graphql(`
  query OrganisationsPage($text: String, $kinds: [OrganisationKind!], $after: String) {
    organisations(text: $text, kinds: $kinds, first: 25, after: $after) {
      edges {
        node {
          ...OrganisationRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const kinds = Object.keys(kindWords) as OrganisationKind[];
const fields = { text: text(), kind: oneOf(kinds, null) };

/** All organisations of the network, to search and open. */
export function OrganisationsPage() {
  const { state, after, change } = useAddressState(fields);
  const page = usePageQuery(pageQuery, {
    text: state.text || null,
    kinds: state.kind === null ? null : [state.kind],
    after,
  });
  const filtered = state.text !== '' || state.kind !== null;
  return (
    <>
      <PageHeading>Organisations</PageHeading>
      <ButtonLink to="/organisations/new">Register an organisation</ButtonLink>
      <FilterBar
        label="Find an organisation"
        submitLabel="Search"
        onApply={(values) => change({ text: values.text('text'), kind: values.choice('kind', kinds) })}
        onClear={filtered ? () => change({ text: '', kind: null }) : undefined}
      >
        <TextField name="text" label="Name or ODS code" defaultValue={state.text} width={20} />
        <Select
          name="kind"
          label="Kind"
          none="All kinds"
          choices={choicesOf(kindWords)}
          defaultValue={state.kind ?? ''}
        />
      </FilterBar>
      {page.data ? (
        <Results connection={page.data.organisations} stale={page.stale} filtered={filtered} />
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

interface ResultsProps {
  readonly connection: OrganisationsPageQuery['organisations'];
  readonly stale: boolean;
  readonly filtered: boolean;
}

function Results({ connection, stale, filtered }: ResultsProps) {
  const rows: readonly OrganisationRowFragment[] = connection.edges.map(({ node }) =>
    getFragmentData(organisationRow, node),
  );
  if (rows.length === 0) {
    return (
      <EmptyState>
        {filtered
          ? 'No organisation matches. Try the beginning of the name, its ODS code, or all kinds.'
          : 'The organisations of the network will appear here. Register the first one.'}
      </EmptyState>
    );
  }
  return (
    <>
      <Worklist
        caption="Organisations"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        stale={stale}
        columns={[
          { heading: 'Name', cell: ({ id, name }) => <Link to={`/organisations/${id}`}>{name}</Link> },
          { heading: 'Kind', cell: ({ kind }) => kindWords[kind] },
          { heading: 'ODS code', cell: ({ odsCode }) => odsCode },
          { heading: 'Postcode', cell: ({ postcode }) => postcode },
        ]}
      />
      <Pager pageInfo={connection.pageInfo} />
    </>
  );
}
