import { allStates } from '@kith/referral-lifecycle';
import { oneOf, useAddressState } from '../app/address/use-address-state';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import type { InsightPageQuery, ReferralCountDimension } from '../gql/graphql';
import { CountChart } from '../ui/count-chart';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { TabLinks } from '../ui/tab-links';

const pageQuery = graphql(`
  query InsightPage($by: ReferralCountDimension!) {
    referralCounts(by: $by) {
      key
      label
      count
      suppressed
    }
  }
`);

const views: readonly { readonly by: ReferralCountDimension; readonly tab: string; readonly heading: string }[] = [
  { by: 'STATE', tab: 'By status', heading: 'Where referrals stand' },
  { by: 'NEED', tab: 'By need', heading: 'What people need help with' },
  { by: 'SENDER', tab: 'By sender', heading: 'Who refers' },
  { by: 'MONTH', tab: 'By month', heading: 'When referrals were sent' },
];

const fields = {
  by: oneOf(
    views.map(({ by }) => by),
    'STATE',
  ),
};

type Counts = InsightPageQuery['referralCounts'];

/** States in the order of a referral's life, months as they came, needs and senders by how many there are. */
function inOrder(by: ReferralCountDimension, counts: Counts): Counts {
  if (by === 'MONTH') return counts;
  if (by === 'STATE') {
    const place = ({ key }: Counts[number]) => allStates.findIndex((state) => state === key);
    return counts.toSorted((one, other) => place(one) - place(other));
  }
  return counts.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0));
}

/** Numbers of referrals for commissioners: never people, and never numbers so small that they point at people. */
export function InsightPage() {
  const { state, linkTo } = useAddressState<{ by: ReferralCountDimension }>(fields);
  const page = usePageQuery(pageQuery, { by: state.by });
  const heading = views.find(({ by }) => by === state.by)?.heading ?? '';
  return (
    <>
      <PageHeading>Insight</PageHeading>
      <TabLinks
        label="Count referrals"
        tabs={views.map(({ by, tab }) => ({ label: tab, to: linkTo({ by }), current: by === state.by }))}
      />
      {page.data ? (
        <Section heading={heading}>
          {page.data.referralCounts.length === 0 ? (
            <EmptyState>Numbers appear here once referrals have been sent.</EmptyState>
          ) : (
            <CountChart caption={heading} unit="Referrals" rows={inOrder(state.by, page.data.referralCounts)} />
          )}
          <p>
            Numbers below five are not told, so that nobody can be recognised. Where they could be worked out from
            others, some of those are not told either, however large they are.
          </p>
        </Section>
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}
