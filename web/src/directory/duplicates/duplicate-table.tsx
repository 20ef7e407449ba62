import { Link } from 'react-router';
import type { ComparedListingFragment } from '../../gql/graphql';
import { comparedParts, listingWords } from './listing-words';

export type Sides = readonly [ComparedListingFragment, ComparedListingFragment];

/** What both services say, part by part; what they say differently is marked in words. */
export function DuplicateTable({ sides }: { readonly sides: Sides }) {
  return (
    <table className="nhsuk-table kith-compare">
      <caption className="nhsuk-u-visually-hidden">The two services side by side</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="nhsuk-u-visually-hidden">What</span>
          </th>
          {sides.map(({ id, name, organisation }) => (
            <th key={id} scope="col">
              <Link to={`/services/${id}`}>{name}</Link>
              <span className="kith-row-note">{organisation.name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparedParts
          .filter((part) => sides.some(listingWords[part].of))
          .map((part) => (
            <PartRow key={part} label={listingWords[part].label} sides={sides} of={listingWords[part].of} />
          ))}
      </tbody>
    </table>
  );
}

interface PartRowProps {
  readonly label: string;
  readonly sides: Sides;
  readonly of: (service: ComparedListingFragment) => string;
}

function PartRow({ label, sides, of }: PartRowProps) {
  const [one, other] = sides.map(of);
  return (
    <tr>
      <th scope="row">
        {label}
        <span className="kith-row-note">{one === other ? 'The same' : 'Differs'}</span>
      </th>
      {sides.map((service) => (
        <td key={service.id} data-service={`${service.name}, ${service.organisation.name}`} className="kith-lines">
          {of(service) || <span className="kith-quiet">Not said</span>}
        </td>
      ))}
    </tr>
  );
}
