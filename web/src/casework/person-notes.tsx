import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../gql';
import { EmptyState } from '../ui/empty-state';
import { Timeline } from '../ui/timeline';

const personNotes = graphql(`
  fragment PersonNotes on Person {
    id
    notes {
      id
      text
      writtenAt
      authorName
      referral {
        id
        reference
      }
    }
  }
`);

/** Case notes, the latest first. */
export function PersonNotes(props: { readonly person: FragmentType<typeof personNotes> }) {
  const { notes } = getFragmentData(personNotes, props.person);
  if (notes.length === 0) return <EmptyState>Notes that you and your colleagues write appear here.</EmptyState>;
  return (
    <Timeline
      entries={notes.map(({ id, text, writtenAt, authorName, referral }) => ({
        id,
        at: writtenAt,
        sentence: referral ? (
          <>
            {authorName}, about <Link to={`/referrals/${referral.id}`}>{referral.reference ?? 'a draft'}</Link>
          </>
        ) : (
          authorName
        ),
        quote: text,
      }))}
    />
  );
}
