import { oneOf, useAddressState } from '../app/address/use-address-state';
import { QueryState } from '../app/client/query-state';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import type { UnmetNeedDimension, UnmetNeedPageQuery } from '../gql/graphql';
import { CountChart } from '../ui/count-chart';
import { EmptyState } from '../ui/empty-state';
import { FilterBar } from '../ui/filter-bar';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { Select } from '../ui/select';
import { TabLinks } from '../ui/tab-links';
import { quarterLabel, recentQuarters } from './quarters';

const pageQuery = graphql(`
  query UnmetNeedPage($by: UnmetNeedDimension!, $day: Date) {
    unmetNeeds(by: $by, day: $day) {
      quarter
      counts {
        key
        label
        count
        suppressed
      }
    }
  }
`);

const views: readonly { readonly by: UnmetNeedDimension; readonly tab: string; readonly heading: string }[] = [
  { by: 'NEED', tab: 'By need', heading: 'What people needed in vain' },
  { by: 'OUTCODE', tab: 'By place', heading: 'Where they live, or were to go' },
  { by: 'REASON', tab: 'By reason', heading: 'Why it was not met' },
];

const quarters = recentQuarters(new Date());

interface UnmetState {
  readonly by: UnmetNeedDimension;
  readonly quarter: string | null;
}

const fields = {
  by: oneOf(
    views.map(({ by }) => by),
    'NEED',
  ),
  quarter: oneOf(quarters, null),
};

type Counts = UnmetNeedPageQuery['unmetNeeds']['counts'];

const inOrder = (counts: Counts): Counts => counts.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0));

/** What the place lacks, for commissioners: numbers and never people, and none so small that they point at anybody. */
export function UnmetNeedPage() {
  const { state, linkTo, change } = useAddressState<UnmetState>(fields);
  const page = usePageQuery(pageQuery, { by: state.by, day: state.quarter });
  const heading = views.find(({ by }) => by === state.by)?.heading ?? '';
  return (
    <>
      <PageHeading>Unmet need</PageHeading>
      <p>
        A need counts each time that a search for it finds no service, or that a referral comes to nothing because the
        service is full, pauses, or is not for people like them. The same search counts once an hour.
      </p>
      <TabLinks
        label="Count unmet needs"
        tabs={views.map(({ by, tab }) => ({ label: tab, to: linkTo({ by }), current: by === state.by }))}
      />
      <FilterBar label="Which months" onApply={(values) => change({ quarter: values.choice('quarter', quarters) })}>
        <Select
          name="quarter"
          label="Quarter"
          choices={quarters.map((quarter) => ({ value: quarter, label: quarterLabel(quarter) }))}
          defaultValue={state.quarter ?? quarters[0]!}
        />
      </FilterBar>
      {page.data ? (
        <Section heading={`${heading}, ${quarterLabel(page.data.unmetNeeds.quarter)}`}>
          <Table heading={heading} counts={page.data.unmetNeeds.counts} />
        </Section>
      ) : (
        <QueryState query={page} below />
      )}
    </>
  );
}

function Table({ heading, counts }: { readonly heading: string; readonly counts: Counts }) {
  return (
    <>
      {counts.length === 0 ? (
        <EmptyState>Numbers appear here once somebody has looked for help in vain.</EmptyState>
      ) : (
        <CountChart caption={heading} unit="Times" rows={inOrder(counts)} />
      )}
      <p>
        Numbers below five are not told, so that nobody can be recognised. Where they could be worked out from others,
        some of those are not told either, however large they are. For the same reason there are only whole quarters,
        and no table of needs by place.
      </p>
    </>
  );
}
