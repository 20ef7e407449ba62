import { Link, useParams } from 'react-router';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import { PersonSectionState } from '../../people/person-section-state';
import { PersonSignposts } from '../../signposting/person-signposts';
import { DateText } from '../../ui/date-text';
import { EmptyState } from '../../ui/empty-state';
import { NeedTags } from '../../ui/need-tags';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { Worklist } from '../../ui/worklist';

const pageQuery = graphql(`
  query PersonReferralsPage($id: ID!) {
    person(id: $id) {
      id
      ...PersonHeader
      ...PersonSignposts
      referrals {
        id
        reference
        state
        needs
        hasHiddenNeeds
        statusSentence
        sentAt
        sender {
          id
          name
        }
        receiver {
          id
          name
        }
        service {
          id
          name
        }
      }
    }
  }
`);

/** The referrals of one person, as a section of their page. */
export function PersonReferralsPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <PersonSectionState query={page} />;
  const { referrals } = page.data.person;
  return (
    <>
      <Section heading="Referrals">
        {referrals.length === 0 ? (
          <EmptyState>Referrals of this person that your organisation sent or received appear here.</EmptyState>
        ) : (
          <Worklist
            caption="Referrals of this person"
            captionHidden
            rows={referrals}
            rowKey={(row) => row.id}
            columns={[
              {
                heading: 'Reference',
                cell: (row) => (
                  <Link to={`/referrals/${row.id}`} className="kith-reference">
                    {row.reference ?? 'Draft'}
                  </Link>
                ),
              },
              { heading: 'Help with', cell: (row) => <NeedTags needs={row.needs} hidden={row.hasHiddenNeeds} /> },
              { heading: 'From', cell: ({ sender }) => sender.name },
              { heading: 'To', cell: ({ service, receiver }) => service?.name ?? receiver?.name },
              {
                heading: 'Status',
                cell: ({ state, statusSentence }) => (
                  <>
                    <StatusTag state={state} />
                    <span className="kith-row-note">{statusSentence}</span>
                  </>
                ),
              },
              { heading: 'Sent', cell: ({ sentAt }) => sentAt && <DateText date={sentAt} /> },
            ]}
          />
        )}
      </Section>
      <PersonSignposts person={page.data.person} />
    </>
  );
}
