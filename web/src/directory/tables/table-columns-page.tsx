import { useNavigate, useParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { useAction } from '../../app/client/use-action';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import type { TableColumnsPageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import { InsetWarning } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Select } from '../../ui/select';
import { columnChoices, exampleWords, recognisedWords } from './column-words';

const pageQuery = graphql(`
  query TableColumnsPage($id: ID!) {
    serviceTable(id: $id) {
      id
      sourceName
    }
    serviceTableColumns(id: $id) {
      unreadable
      encoding
      separator
      columns {
        heading
        examples
        says
      }
    }
  }
`);

const sayColumns = graphql(`
  mutation SayColumns($id: ID!, $says: [ServiceTableField]!, $idempotencyKey: String) {
    mapServiceTable(id: $id, says: $says, idempotencyKey: $idempotencyKey) {
      ... on ServiceTable {
        id
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          field
          message
        }
      }
    }
  }
`);

/** What the columns of a table are taken for, to put right. */
export function TableColumnsPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <QueryState query={page} />;
  const { serviceTable: table, serviceTableColumns: read } = page.data;
  return (
    <>
      <BackLink to="/sources/table">Choose another file</BackLink>
      <PageHeading caption="Step 2 of 3">What the columns say</PageHeading>
      {read.unreadable ? (
        <InsetWarning>
          <p>{read.unreadable}</p>
        </InsetWarning>
      ) : (
        <Columns
          key={read.columns.map(({ says }) => says).join()}
          id={table.id}
          sourceName={table.sourceName}
          read={read}
        />
      )}
    </>
  );
}

interface ColumnsProps {
  readonly id: string;
  readonly sourceName: string;
  readonly read: TableColumnsPageQuery['serviceTableColumns'];
}

function Columns({ id, sourceName, read }: ColumnsProps) {
  const navigate = useNavigate();
  const saying = useAction(sayColumns, { onSuccess: () => void navigate(`/sources/table/${id}/check`) });
  const { columns, encoding, separator } = read;
  const values = columnChoices.map(({ value }) => value);
  const says = new Set(columns.map((column) => column.says));
  return (
    <>
      <p>
        {recognisedWords(columns)} The file is written in {encoding}, with {separator} between columns.
      </p>
      {!says.has('NAME') && (
        <InsetWarning>
          <p>No column was recognised as the name of the service. Choose “Name of the service” for the one that is.</p>
        </InsetWarning>
      )}
      {!says.has('ORGANISATION') && (
        <p>If no column says who offers a service, {sourceName} is shown as the one who offers them all.</p>
      )}
      <Form
        errors={saying.errors}
        busy={saying.busy}
        onSubmit={(form) =>
          void saying.run({ id, says: columns.map((_, column) => form.choice(`says.${column}`, values)) })
        }
      >
        <div className="kith-fields">
          {columns.map(({ heading, examples, says: known }, column) => (
            <Select
              key={heading}
              name={`says.${column}`}
              label={heading}
              hint={exampleWords(examples)}
              choices={columnChoices}
              none="Not used"
              defaultValue={known ?? ''}
            />
          ))}
        </div>
        <SubmitButton>Continue</SubmitButton>
      </Form>
    </>
  );
}
