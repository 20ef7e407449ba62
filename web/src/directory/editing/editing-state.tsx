import { Link } from 'react-router';
import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { longDate } from '../../ui/date-words';

const editingState = graphql(`
  fragment EditingState on Service {
    id
    name
    viewerCanEdit
    listingDraft {
      version
      returnedReason
      returnedByName
    }
    listingProposal {
      proposedAt
    }
  }
`);

/** The ways to edit a listing, and what of it is not published yet; nothing for those who do not edit it. */
export function EditingState(props: { readonly service: FragmentType<typeof editingState> }) {
  const { id, name, viewerCanEdit, listingDraft, listingProposal } = getFragmentData(editingState, props.service);
  if (!viewerCanEdit) return null;
  const about = <span className="nhsuk-u-visually-hidden"> of {name}</span>;
  return (
    <div className="kith-editing">
      <p>
        <Link to={`/services/${id}/edit`}>Edit the listing{about}</Link>
        {' · '}
        <Link to={`/services/${id}/history`}>Earlier versions{about}</Link>
      </p>
      {listingProposal && <p>Waiting for a directory editor since {longDate(listingProposal.proposedAt)}</p>}
      {listingDraft?.returnedReason && (
        <p>
          Sent back by {listingDraft.returnedByName}: {listingDraft.returnedReason}
        </p>
      )}
      {listingDraft && listingDraft.version > 0 && !listingDraft.returnedReason && <p>A draft is not published yet</p>}
    </div>
  );
}
