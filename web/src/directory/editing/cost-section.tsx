import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { EditedDay } from './edited-day';
import { EditedLine } from './edited-line';
import { EditedNumber } from './edited-number';
import { EditedPart } from './edited-part';
import { EditedText } from './edited-text';
import type { ListingForm, PartOf } from './use-listing-form';

type Price = PartOf<'costOptions'>;

/** What it costs: in words, and by amount. */
export function CostSection({ form }: { readonly form: ListingForm }) {
  const { costOptions } = form.edited;
  const words = costOptions.length > 0 ? 'Made of the prices when these change, unless you write it here' : null;
  return (
    <Section heading="What it costs">
      <EditedText form={form} name="cost" label="Cost" hint={words ?? 'Free, or £3 a session'} />
      {costOptions.map((price, index) => (
        <EditedPrice key={price.id} form={form} price={price} index={index} />
      ))}
      <Button secondary small onClick={() => form.addPart('costOptions', {})}>
        {costOptions.length === 0 ? 'Add a price' : 'Add another price'}
      </Button>
    </Section>
  );
}

interface PriceProps {
  readonly form: ListingForm;
  readonly price: Price;
  readonly index: number;
}

function EditedPrice({ form, price, index }: PriceProps) {
  const at = `costOptions.${index}`;
  const change = (values: Partial<Price>) => form.changePart('costOptions', price.id, values);
  return (
    <EditedPart
      heading={`Price ${index + 1}`}
      removeLabel="Take this price out"
      onRemove={() => form.removePart('costOptions', price.id)}
    >
      <EditedNumber
        form={form}
        name={`${at}.amount`}
        label="Amount in pounds"
        hint="For example, 3.50; 0 if it is free"
        kind="POUNDS"
        value={price.amount}
        onChange={(amount) => change({ amount })}
      />
      <EditedLine
        name={`${at}.amountDescription`}
        label="What the amount is for (optional)"
        hint="A session, or a month"
        value={price.amountDescription}
        onChange={(amountDescription) => change({ amountDescription })}
      />
      <EditedLine
        name={`${at}.option`}
        label="Who pays it (optional)"
        hint="Under 18s"
        value={price.option}
        onChange={(option) => change({ option })}
      />
      <EditedDay
        form={form}
        name={`${at}.validFrom`}
        legend="First day of this price (optional)"
        value={price.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
      <EditedDay
        form={form}
        name={`${at}.validTo`}
        legend="Last day of this price (optional)"
        value={price.validTo}
        onChange={(validTo) => change({ validTo })}
      />
    </EditedPart>
  );
}
