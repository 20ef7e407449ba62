import { useState } from 'react';
import { useAction } from '../../app/client/use-action';
import { useMessages } from '../../app/layout/messages';
import { graphql } from '../../gql';
import type { ListingPart } from '../../gql/graphql';
import { SubmitButton } from '../../ui/button';
import { Checkboxes } from '../../ui/checkboxes';
import { Form } from '../../ui/form';
import { Radios } from '../../ui/radios';
import { DismissDuplicate } from './dismiss-duplicate';
import type { Sides } from './duplicate-table';
import { comparedParts, listingWords } from './listing-words';

const merge = graphql(`
  mutation MergeServices(
    $id: ID!
    $keepId: ID!
    $take: [ListingPart!]!
    $expectedVersion: Int!
    $expectedOtherVersion: Int!
    $idempotencyKey: String!
  ) {
    mergeServices(
      id: $id
      keepId: $keepId
      take: $take
      expectedVersion: $expectedVersion
      expectedOtherVersion: $expectedOtherVersion
      idempotencyKey: $idempotencyKey
    ) {
      ...DuplicateDecision
      ... on Problem {
        message
      }
    }
  }
`);

interface MergeFormProps {
  readonly id: string;
  readonly sides: Sides;
}

/** Which of the two stays, and what it takes over; or that they are two. */
export function MergeForm({ id, sides }: MergeFormProps) {
  const { sayDone } = useMessages();
  const [keepId, setKeepId] = useState<string | null>(null);
  const [keep, other] = keepId === sides[1].id ? [sides[1], sides[0]] : sides;
  const differing = comparedParts.filter(
    (part) => listingWords[part].of(other) && listingWords[part].of(other) !== listingWords[part].of(keep),
  );
  const merging = useAction(merge, {
    onSuccess: () =>
      sayDone(`${other.name} of ${other.organisation.name} leads to ${keep.name} now`, '/possible-duplicates'),
  });
  return (
    <>
      <Form
        errors={merging.errors}
        busy={merging.busy}
        onSubmit={(values) => {
          if (!merging.errors.show(keepId ? [] : [{ field: 'keepId', message: 'Choose which of the two stays' }]))
            return;
          const versions = { expectedVersion: keep.version, expectedOtherVersion: other.version };
          void merging.run({ id, keepId: keep.id, take: values.chosen<ListingPart>('take', differing), ...versions });
        }}
      >
        <Radios
          name="keepId"
          legend="Which of the two stays?"
          value={keepId}
          onChange={setKeepId}
          choices={sides.map((side) => ({ value: side.id, label: side.name, hint: side.organisation.name }))}
        />
        {keepId && <Consequences key={keepId} keep={keep} other={other} differing={differing} />}
        <SubmitButton>Merge these services</SubmitButton>
      </Form>
      <DismissDuplicate id={id} name={sides[0].name} />
    </>
  );
}

interface ConsequencesProps {
  readonly keep: Sides[0];
  readonly other: Sides[0];
  /** What the other says, and says differently. */
  readonly differing: readonly ListingPart[];
}

/** What comes of the choice: what may be taken over, and what becomes of the other one. */
function Consequences({ keep, other, differing }: ConsequencesProps) {
  return (
    <>
      {differing.length > 0 && (
        <Checkboxes<ListingPart>
          name="take"
          legend={`What does it take over from the other, of ${other.organisation.name}?`}
          hint="What is not said of the one that stays is ticked already."
          small
          defaultValue={differing.filter((part) => !listingWords[part].of(keep))}
          choices={differing.map((part) => ({
            value: part,
            label: listingWords[part].label,
            hint: listingWords[part].of(other),
          }))}
        />
      )}
      <p>
        {other.name} of {other.organisation.name} is not found or published any more and takes no new referrals; its
        page and old links lead to {keep.name}. Referrals under way go on. You can undo this.
      </p>
    </>
  );
}
