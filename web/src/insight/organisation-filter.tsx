import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { usePageQuery } from '../app/client/use-page-query';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import type { FilterOrganisationFragment } from '../gql/graphql';
import { SuggestField } from '../ui/suggest-field';

const filterOrganisation = graphql(`
  fragment FilterOrganisation on Organisation {
    id
    name
    odsCode
    postcode
  }
`);

const findQuery = graphql(`
  query FindOrganisationsToFilter($text: String!) {
    organisations(text: $text, first: 20) {
      edges {
        node {
          ...FilterOrganisation
        }
      }
    }
  }
`);

const chosenQuery = graphql(`
  query OrganisationFilteredBy($id: ID!) {
    organisation(id: $id) {
      ...FilterOrganisation
    }
  }
`);

type Found = FilterOrganisationFragment;

const typingPause = 250;
const fewestLetters = 2;

/** The name, with what tells two of one name apart. */
function labelOf({ name, odsCode, postcode }: Found): string {
  const mark = odsCode ?? postcode;
  return mark ? `${name} (${mark})` : name;
}

function foundIn(edges: readonly { readonly node: FragmentType<typeof filterOrganisation> }[] | undefined) {
  return (edges ?? []).map(({ node }) => getFragmentData(filterOrganisation, node));
}

// What was chosen from the list ends with its mark, which the search does not know.
const searchTextOf = (typed: string) => typed.replace(/ \([^)]*\)$/, '');

const isMeant = (typed: string) => (found: Found) =>
  [labelOf(found), found.name, found.odsCode].some((words) => words?.toLowerCase() === typed.toLowerCase());

/** Gives the id of the organisation that somebody typed, or says why it is not known. */
export function useOrganisationTyped(): (typed: string) => Promise<{ id: string } | { problem: string }> {
  const client = useApolloClient();
  return async (typed) => {
    if (typed === '') return { id: '' };
    const { data } = await client.query({ query: findQuery, variables: { text: searchTextOf(typed) } });
    const found = foundIn(data?.organisations.edges);
    const meant = found.filter(isMeant(typed));
    const [only, ...others] = meant.length > 0 ? meant : found;
    if (!only) return { problem: 'No organisation begins like this. Check the name, or enter its ODS code' };
    if (others.length === 0) return { id: only.id };
    return { problem: 'Several organisations begin like this. Choose one from the list, or enter its ODS code' };
  };
}

/** An organisation of the network by its name or ODS code, with suggestions as one types. */
export function OrganisationFilter({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  const chosen = usePageQuery(chosenQuery, { id }, { skip: id === '' });
  const name = chosen.data ? labelOf(getFragmentData(filterOrganisation, chosen.data.organisation)) : '';
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(searchTextOf(typed.trim())), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = usePageQuery(findQuery, { text }, { skip: text.length < fewestLetters });
  const suggestions = text.length < fewestLetters ? [] : foundIn(found.data?.organisations.edges).map(labelOf);
  return (
    <SuggestField
      key={name}
      name="organisation"
      label="Organisation, by name or ODS code"
      defaultValue={name}
      width={30}
      suggestions={[...new Set(suggestions)]}
      onType={setTyped}
      {...(error !== undefined && { error })}
    />
  );
}
