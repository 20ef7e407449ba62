import { MatchReasons, type MatchReasonsProps } from '../../directory/match-reasons';
import type { ServiceChoiceFragment } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { practicalLines } from './service-fit';

export interface ServiceResult {
  readonly service: ServiceChoiceFragment;
  readonly distanceKm: number | null;
  readonly match: MatchReasonsProps['service'];
}

export interface ServiceResultsProps {
  readonly results: readonly ServiceResult[];
  /** Left out where all are shown. */
  readonly onMore: (() => void) | undefined;
  readonly onChoose: (service: ServiceChoiceFragment) => void;
}

/** Services to refer to, each with why it fits. */
export function ServiceResults({ results, onMore, onChoose }: ServiceResultsProps) {
  if (results.length === 0) {
    return <EmptyState>No service matches. Take a word away, or look at all needs.</EmptyState>;
  }
  return (
    <>
      <ul className="kith-choices">
        {results.map(({ service, distanceKm, match }) => (
          <li key={service.id}>
            {service.acceptsReferrals ? (
              <button type="button" onClick={() => onChoose(service)}>
                <ServiceWords service={service} fit={practicalLines(service, distanceKm)} />
                <MatchReasons service={match} />
                <span className="kith-choices__do">Choose this service</span>
              </button>
            ) : (
              <div className="kith-choices__closed">
                <ServiceWords service={service} fit={['Takes no referrals here. Tell the person about it instead.']} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {onMore && (
        <Button secondary small onClick={onMore}>
          Show more services
        </Button>
      )}
    </>
  );
}

interface ServiceWordsProps {
  readonly service: ServiceChoiceFragment;
  readonly fit: readonly string[];
}

/** A service in a few lines. */
export function ServiceWords({ service, fit }: ServiceWordsProps) {
  return (
    <span>
      <strong>{service.name}</strong>
      <span className="kith-row-note">{service.organisation.name}</span>
      <span className="kith-row-summary">{service.summary}</span>
      {fit.map((line) => (
        <span key={line} className="kith-row-note">
          {line}
        </span>
      ))}
    </span>
  );
}
