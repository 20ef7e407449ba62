import { Link } from 'react-router';
import { timeOfDay } from '../../ui/date-words';
import type { Saving } from './use-save-queue';

/** Says whether what was written is safe. Its line is always there, so nothing jumps; only trouble is read out. */
export function SaveNote({ saving: { state, draft } }: { readonly saving: Saving }) {
  const quiet = state.kind === 'SAVED' || state.kind === 'SAVING' || state.kind === 'NOTHING';
  return (
    <div className="kith-save-note">
      <p>{quiet && <QuietWords saving={{ state, draft }} />}</p>
      <div role="alert">
        {state.kind === 'LOST' && <p>Not saved yet: Kith cannot be reached. It is tried again every few seconds.</p>}
        {state.kind === 'REFUSED' && <p>Not saved: {state.errors.map(({ message }) => message).join(' ')}</p>}
        {state.kind === 'CHANGED' && (
          <p>
            Not saved: {state.message} {draft && <Link to={`/refer/${draft.id}`}>Load it as it is now</Link>}
          </p>
        )}
      </div>
    </div>
  );
}

function QuietWords({ saving: { state, draft } }: { readonly saving: Pick<Saving, 'state' | 'draft'> }) {
  if (state.kind === 'SAVED') return `Draft saved at ${timeOfDay(state.at.toISOString())}`;
  if (state.kind === 'SAVING') return 'Saving';
  return draft ? 'Draft saved' : 'What you write is saved as a draft';
}
