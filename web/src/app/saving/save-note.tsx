import type { ReactNode } from 'react';
import { timeOfDay } from '../../ui/date-words';
import type { SaveState } from './save-queue';

interface SaveNoteProps {
  readonly state: SaveState;
  /** Whether there is a draft already. */
  readonly isDraft: boolean;
  /** The way to the draft as somebody else has left it. */
  readonly loadAgain: ReactNode;
}

/** Says whether what was written is safe. Its line is always there, so nothing jumps; only trouble is read out. */
export function SaveNote({ state, isDraft, loadAgain }: SaveNoteProps) {
  const quiet = state.kind === 'SAVED' || state.kind === 'SAVING' || state.kind === 'NOTHING';
  return (
    <div className="kith-save-note">
      <p>{quiet && quietWords(state, isDraft)}</p>
      <div role="alert">
        {state.kind === 'LOST' && <p>Not saved yet: Kith cannot be reached. It is tried again every few seconds.</p>}
        {state.kind === 'REFUSED' && <p>Not saved: {state.errors.map(({ message }) => message).join(' ')}</p>}
        {state.kind === 'CHANGED' && (
          <p>
            Not saved: {state.message} {loadAgain}
          </p>
        )}
      </div>
    </div>
  );
}

function quietWords(state: SaveState, isDraft: boolean): string {
  if (state.kind === 'SAVED') return `Draft saved at ${timeOfDay(state.at.toISOString())}`;
  if (state.kind === 'SAVING') return 'Saving';
  return isDraft ? 'Draft saved' : 'What you write is saved as a draft';
}
