import { Details } from 'nhsuk-react-components';
import { type FragmentType, getFragmentData, graphql } from '../../gql';
import type { FieldSourcesFragment } from '../../gql/graphql';
import { longDate } from '../../ui/date-words';
import { Worklist, type WorklistColumn } from '../../ui/worklist';

const fieldSources = graphql(`
  fragment FieldSources on Service {
    id
    fieldSources {
      field
      label
      kind
      name
      at
    }
  }
`);

type Source = NonNullable<FieldSourcesFragment['fieldSources']>[number];

function sourceWords({ kind, name }: Source): string {
  if (kind === 'FEED') return `The feed ${name}`;
  if (kind === 'MERGED') return `Taken over from the listing ${name}`;
  return kind === 'PERSON' ? `Edited by ${name}` : 'No change of it is known here';
}

const whenWords = ({ kind, at }: Source): string => {
  if (!at) return 'Not known';
  return kind === 'FEED' ? `Read on ${longDate(at)}` : longDate(at);
};

const columns: readonly WorklistColumn<Source>[] = [
  { heading: 'What', cell: ({ label }) => label },
  { heading: 'Where it comes from', cell: sourceWords },
  { heading: 'When', cell: whenWords },
];

/** Where each field of a listing comes from, for those who keep it. */
export function WhereFrom({ service }: { readonly service: FragmentType<typeof fieldSources> }) {
  const { fieldSources: sources } = getFragmentData(fieldSources, service);
  if (!sources || sources.length === 0) return null;
  return (
    <Details>
      <Details.Summary>Where this comes from</Details.Summary>
      <Details.Text>
        <Worklist<Source>
          caption="Where this comes from"
          captionHidden
          rows={sources}
          rowKey={({ field }) => field}
          columns={columns}
        />
      </Details.Text>
    </Details>
  );
}
