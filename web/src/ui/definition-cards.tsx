import { Card } from 'nhsuk-react-components';
import { Facts } from './facts';

export interface DefinitionCard {
  readonly heading: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** What to say where there are no lines yet. */
  readonly empty: string;
}

/** Two or more cards of lines side by side: what they will see before they accept, and after. */
export function DefinitionCards({ cards }: { readonly cards: readonly DefinitionCard[] }) {
  return (
    <div className="kith-cards">
      {cards.map(({ heading, lines, empty }) => (
        <Card key={heading}>
          <Card.Heading headingLevel="h3" size="s">
            {heading}
          </Card.Heading>
          {lines.length === 0 ? <p>{empty}</p> : <Facts facts={lines} />}
        </Card>
      ))}
    </div>
  );
}
