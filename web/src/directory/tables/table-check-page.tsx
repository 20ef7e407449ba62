import { useParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { TableCheckPageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';
import { InsetWarning } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Section } from '../../ui/section';
import { Worklist } from '../../ui/worklist';
import { asSentence, count } from '../sources/reading-words';
import { ImportTable } from './import-table';
import { checkedWords, refusalsHeading } from './preview-words';

const pageQuery = graphql(`
  query TableCheckPage($id: ID!) {
    serviceTable(id: $id) {
      id
      sourceName
    }
    serviceTablePreview(id: $id) {
      unreadable
      rows
      checked
      added
      differing
      same
      refused
      missing
      first {
        place
        name
        organisation
        facts
        notes
      }
      refusals {
        place
        name
        reason
      }
    }
  }
`);

/** What would become of a table, row by row, before it is imported. */
export function TableCheckPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <QueryState query={page} />;
  const { serviceTable: table, serviceTablePreview: preview } = page.data;
  const { unreadable, rows, first, refusals, refused, added, differing, same, missing } = preview;
  return (
    <>
      <BackLink to={`/sources/table/${table.id}`}>What the columns say</BackLink>
      <PageHeading caption="Step 3 of 3">Check the table of {table.sourceName}</PageHeading>
      {unreadable ? (
        <InsetWarning>
          <p>{unreadable}</p>
        </InsetWarning>
      ) : (
        <>
          <p className="nhsuk-body-l">{checkedWords(preview)}</p>
          <Facts
            facts={[
              { label: 'New services', value: count(added) },
              { label: 'Written differently', value: differing > 0 && count(differing) },
              { label: 'As the last time', value: same > 0 && count(same) },
              { label: 'Will not be taken', value: count(refused) },
              { label: 'No longer in the table', value: missing > 0 && count(missing) },
            ]}
          />
          {refusals.length > 0 && <Refusals refusals={refusals} refused={refused} />}
          <Section heading="How the first rows will stand">
            <FirstRows rows={first} />
          </Section>
          {rows > 0 && <ImportTable id={table.id} sourceName={table.sourceName} missing={missing} />}
        </>
      )}
    </>
  );
}

type Preview = TableCheckPageQuery['serviceTablePreview'];
type Refusal = Preview['refusals'][number];
type Row = Preview['first'][number];

function Refusals({ refusals, refused }: Pick<Preview, 'refusals' | 'refused'>) {
  return (
    <Section heading={refusalsHeading(refused, refusals.length)}>
      <p>Rows are counted below the headings.</p>
      <Worklist<Refusal>
        caption="Rows that will not be taken"
        captionHidden
        rows={refusals}
        rowKey={({ place }) => String(place)}
        columns={[
          { heading: 'Service', cell: ({ name }) => name ?? 'No name' },
          { heading: 'Row', cell: ({ place }) => count(place) },
          { heading: 'Why', cell: ({ reason }) => asSentence(reason) },
        ]}
      />
    </Section>
  );
}

function FirstRows({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return <EmptyState>None of the rows can be taken.</EmptyState>;
  return (
    <Worklist<Row>
      caption="The first rows as they will stand"
      captionHidden
      rows={rows}
      rowKey={({ place }) => String(place)}
      columns={[
        { heading: 'Service', cell: ({ name }) => name },
        { heading: 'Offered by', cell: ({ organisation }) => organisation },
        { heading: 'What is known', cell: ({ facts }) => facts.join(' · ') },
        { heading: 'Remarks', cell: ({ notes }) => notes.map(asSentence).join('. ') },
      ]}
    />
  );
}
