import { useParams } from 'react-router';
import { Link } from 'react-router';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import type { PersonAccessPageQuery } from '../gql/graphql';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { Section } from '../ui/section';
import { Worklist, type WorklistColumn } from '../ui/worklist';
import { PersonSectionState } from './person-section-state';

const pageQuery = graphql(`
  query PersonAccessPage($id: ID!) {
    person(id: $id) {
      id
      ...PersonHeader
      grants {
        id
        level
        basis
        grantedAt
        expiresAt
        revokedAt
        organisation {
          id
          name
        }
        referral {
          id
          reference
        }
      }
    }
  }
`);

type Grant = PersonAccessPageQuery['person']['grants'][number];

const common: readonly WorklistColumn<Grant>[] = [
  { heading: 'Organisation', cell: ({ organisation }) => organisation.name },
  { heading: 'Sees', cell: ({ level }) => (level === 'FULL' ? 'Everything' : 'The outline, without the name') },
  { heading: 'Because of', cell: (grant) => <Because grant={grant} /> },
  { heading: 'Since', cell: ({ grantedAt }) => <DateText date={grantedAt} /> },
];

const until: WorklistColumn<Grant> = {
  heading: 'Until',
  cell: ({ expiresAt }) => expiresAt && <DateText date={expiresAt} />,
};

function Because({ grant: { basis, referral } }: { readonly grant: Grant }) {
  if (basis === 'REGISTERED') return 'It registered the person';
  if (!referral) return 'A referral';
  return (
    <>
      Referral <Link to={`/referrals/${referral.id}`}>{referral.reference ?? 'in draft'}</Link>
    </>
  );
}

function isOver({ revokedAt, expiresAt }: Grant): boolean {
  return Boolean(revokedAt) || (Boolean(expiresAt) && new Date(expiresAt ?? '') < new Date());
}

/** Which organisations can see a person, how much and why; and which could. */
export function PersonAccessPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <PersonSectionState query={page} />;
  const { grants } = page.data.person;
  const live = grants.filter((grant) => !isOver(grant));
  const over = grants.filter(isOver);
  return (
    <>
      <Section heading="Who can see this person">
        {live.length === 0 ? (
          <EmptyState>Organisations that can see this person appear here.</EmptyState>
        ) : (
          <Worklist
            caption="Who can see this person"
            captionHidden
            rows={live}
            rowKey={({ id }) => id}
            columns={live.some(({ expiresAt }) => expiresAt) ? [...common, until] : common}
          />
        )}
      </Section>
      {over.length > 0 && (
        <Section heading="Who could see this person before">
          <Worklist
            caption="Who could see this person before"
            captionHidden
            rows={over}
            rowKey={({ id }) => id}
            columns={[
              ...common,
              {
                heading: 'Ended',
                cell: ({ revokedAt, expiresAt }) => <DateText date={revokedAt ?? expiresAt ?? ''} />,
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
