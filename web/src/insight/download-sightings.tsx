import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { requestErrorMessage } from '../app/client/request-errors';
import { getFragmentData, graphql } from '../gql';
import type { AuditLineFragment, WhoHasSeenThisPersonFileQueryVariables } from '../gql/graphql';
import { Button } from '../ui/button';
import { InsetWarning } from '../ui/notice';
import { auditCsv } from './audit-csv';
import { auditLine } from './audit-line';

const entriesQuery = graphql(`
  query WhoHasSeenThisPersonFile($person: ID!, $after: String) {
    auditEntries(filter: { personId: $person }, first: 100, after: $after) {
      edges {
        node {
          ...AuditLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** So many are a matter for somebody with the database, not for a spreadsheet. */
const most = 10_000;

/** Hands a text to the browser as a file to keep. */
function keepAsFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Every entry about a person, asked for page by page under the rights of the page, and audited like it. */
function useEntries(person: string): () => Promise<AuditLineFragment[]> {
  const client = useApolloClient();
  const ask = async (variables: WhoHasSeenThisPersonFileQueryVariables) => {
    const { data } = await client.query({ query: entriesQuery, variables, fetchPolicy: 'no-cache' });
    return data?.auditEntries;
  };
  return async () => {
    const entries: AuditLineFragment[] = [];
    for (let page = await ask({ person }); page;) {
      entries.push(...page.edges.map(({ node }) => getFragmentData(auditLine, node)));
      const { hasNextPage, endCursor } = page.pageInfo;
      page = hasNextPage && endCursor && entries.length < most ? await ask({ person, after: endCursor }) : undefined;
    }
    return entries;
  };
}

/** Keeps who has seen a person as a file for spreadsheets. */
export function DownloadSightings({ person }: { readonly person: string }) {
  const allEntries = useEntries(person);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const download = async () => {
    setBusy(true);
    setProblem('');
    try {
      const entries = await allEntries();
      keepAsFile(`who-has-seen-${person}.csv`, auditCsv(entries));
      if (entries.length >= most) setProblem('There are more entries than fit: the file has the latest 10,000.');
    } catch (error) {
      setProblem(requestErrorMessage(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button secondary small busy={busy} onClick={() => void download()}>
        {busy ? 'Collecting – one moment' : 'Download for a spreadsheet (CSV)'}
      </Button>
      <div role="status">{problem !== '' && <InsetWarning>{problem}</InsetWarning>}</div>
    </>
  );
}
