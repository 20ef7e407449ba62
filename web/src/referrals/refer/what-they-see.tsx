import { DefinitionCards } from '../../ui/definition-cards';
import { Link } from 'react-router';
import { SaveNote } from '../../app/saving/save-note';
import type { ReferFormState } from './use-refer-form';

/** What the receiver of this draft will see, as the server will show it. */
export function WhatTheySee({ form: { saving } }: { readonly form: ReferFormState }) {
  return (
    // Takes the focus, since beside the form it scrolls by itself.
    <aside className="kith-refer__preview" aria-labelledby="what-they-see" tabIndex={0}>
      <h2 id="what-they-see" className="nhsuk-heading-s">
        What they will see
      </h2>
      <SaveNote
        state={saving.state}
        isDraft={saving.draft !== null}
        loadAgain={saving.draft && <Link to={`/refer/${saving.draft.id}`}>Load it as it is now</Link>}
      />
      <PreviewCards saving={saving} />
    </aside>
  );
}

/** The two cards: before they accept, and what is added after. */
export function PreviewCards({ saving }: Pick<ReferFormState, 'saving'>) {
  const preview = saving.draft?.disclosurePreview;
  const empty = 'Nothing yet. It appears here as you write.';
  return (
    <DefinitionCards
      cards={[
        { heading: 'Before they accept', lines: preview?.beforeAccepting ?? [], empty },
        { heading: 'After they accept, also', lines: preview?.afterAccepting ?? [], empty },
      ]}
    />
  );
}
