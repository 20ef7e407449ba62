import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { roleWords } from '../app/session/role-words';
import { graphql } from '../gql';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { Facts } from '../ui/facts';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { Worklist } from '../ui/worklist';
import { TwoStepSection } from './two-step-section';

const pageQuery = graphql(`
  query AccountPage {
    viewer {
      id
      name
      email
      memberships {
        id
        role
        since
        endedAt
        organisation {
          id
          name
        }
      }
    }
  }
`);

/** Oneself: name, memberships, and how one signs in. */
export function AccountPage() {
  const page = usePageQuery(pageQuery, {});
  if (!page.data?.viewer) return <QueryState query={page} />;
  const { name, email, memberships } = page.data.viewer;
  const live = memberships.filter(({ endedAt }) => endedAt === null);
  return (
    <>
      <PageHeading>Your account</PageHeading>
      <Facts
        facts={[
          { label: 'Name', value: name },
          { label: 'E-mail', value: email },
        ]}
      />
      <Section heading="For whom you work">
        {live.length === 0 ? (
          <EmptyState>Your memberships appear here once an organisation has invited you.</EmptyState>
        ) : (
          <Worklist
            caption="Your memberships"
            captionHidden
            rows={live}
            rowKey={({ id }) => id}
            columns={[
              { heading: 'Organisation', cell: ({ organisation }) => organisation.name },
              { heading: 'Role', cell: ({ role }) => roleWords[role] },
              { heading: 'Since', cell: ({ since }) => <DateText date={since} /> },
            ]}
          />
        )}
      </Section>
      <TwoStepSection />
    </>
  );
}
