import { useEffect } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../app/layout/messages';
import type { ServicesPageQuery } from '../../gql/graphql';
import { ButtonLink } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { EmptyState } from '../../ui/empty-state';
import { Pager } from '../../ui/pager';
import { MatchReasons } from '../match-reasons';
import { ServiceCard } from '../service-card';
import { mostCompared } from './find-state';
import { foundWords } from './find-words';
import { ServiceMap } from './service-map';

export interface FindResultsProps {
  readonly connection: ServicesPageQuery['services'];
  readonly facets: ServicesPageQuery['serviceFacets'];
  readonly stale: boolean;
  /** Whether anything is asked for. */
  readonly asked: boolean;
  readonly forPerson: boolean;
  readonly compare: readonly string[];
  readonly onCompare: (ids: readonly string[]) => void;
}

/** What was found, each with why, beside a map; up to three may be put side by side. */
export function FindResults(props: FindResultsProps) {
  const { connection, facets, stale, asked } = props;
  const { edges, pageInfo } = connection;
  const { announce } = useMessages();
  const found = foundWords(facets.total, facets.isComplete);
  useEffect(() => {
    if (!stale) announce(found);
  }, [stale, found, announce]);
  if (edges.length === 0) {
    return (
      <EmptyState>
        {asked
          ? 'No service matches. Try fewer words or needs, or a greater distance.'
          : 'The services of the network will appear here.'}
      </EmptyState>
    );
  }
  return (
    <div className={stale ? 'kith-found kith-services--stale' : 'kith-found'}>
      <p className="kith-found__count">{found}</p>
      <div className="kith-found__beside">
        <ServiceMap services={edges.map(({ node }) => node.places)} />
      </div>
      <div>
        <ComparedBar compare={props.compare} />
        <FoundList {...props} />
        <Pager pageInfo={pageInfo} />
      </div>
    </div>
  );
}

function FoundList({ connection: { edges }, forPerson, compare, onCompare }: FindResultsProps) {
  const toggle = (id: string) => (chosen: boolean) =>
    onCompare(chosen ? [...compare, id].slice(-mostCompared) : compare.filter((other) => other !== id));
  return (
    <ol className="kith-services">
      {edges.map(({ node, distanceKm }, index) => (
        <li key={node.id}>
          <ServiceCard service={node} distanceKm={distanceKm} number={index + 1}>
            {forPerson && <MatchReasons service={node} />}
            {node.viewerCanSignpost && (
              <p>
                <Link to={`/services/${node.id}/sheet`}>Tell someone about {node.name}</Link>
              </p>
            )}
            <Checkbox
              name={`compare-${node.id}`}
              label={`Compare ${node.name}`}
              checked={compare.includes(node.id)}
              onChange={toggle(node.id)}
            />
          </ServiceCard>
        </li>
      ))}
    </ol>
  );
}

function ComparedBar({ compare }: { readonly compare: readonly string[] }) {
  if (compare.length === 0) return null;
  const search = new URLSearchParams(compare.map((id) => ['ids', id]));
  return (
    <div className="kith-compared">
      {compare.length === 1 ? (
        <p>Choose another service to compare with.</p>
      ) : (
        <ButtonLink to={`/services/compare?${search}`} secondary small>
          {`Compare ${compare.length} services`}
        </ButtonLink>
      )}
    </div>
  );
}
