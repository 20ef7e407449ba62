import { Link } from 'react-router';
import { graphql } from '../../gql';
import { Section } from '../../ui/section';
import { QueryState } from '../client/query-state';
import { usePageQuery } from '../client/use-page-query';
import { PeopleList } from './people-list';

const wordsQuery = graphql(`
  query SearchByWords($words: String!) {
    people(startsWith: $words, first: 10) {
      edges {
        node {
          id
          ...SearchedPerson
        }
      }
    }
    services(filter: { text: $words }, first: 10) {
      edges {
        node {
          id
          name
          summary
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

/** People by family name, and services by any word. */
export function WordResults({ words }: { readonly words: string }) {
  const page = usePageQuery(wordsQuery, { words });
  if (!page.data) return <QueryState query={page} below />;
  const people = page.data.people.edges.map(({ node }) => node);
  const services = page.data.services.edges.map(({ node }) => node);
  if (people.length + services.length === 0) {
    return <p>Nothing found. Try the beginning of a family name, or a single word for a service.</p>;
  }
  return (
    <>
      {people.length > 0 && (
        <Section heading="People">
          <PeopleList people={people} />
        </Section>
      )}
      {services.length > 0 && (
        <Section heading="Services">
          <ul className="nhsuk-list">
            {services.map(({ id, name, organisation, summary }) => (
              <li key={id}>
                <Link to={`/services/${id}`}>{name}</Link>, {organisation.name}
                <br />
                {summary}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
