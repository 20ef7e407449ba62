import { Button } from '../../ui/button';
import { unreachableMessage } from '../client/request-errors';

/** Shown when not even the question who is signed in gets an answer. */
export function UnreachablePage({ onTryAgain }: { readonly onTryAgain: () => void }) {
  return (
    <main className="nhsuk-width-container nhsuk-main-wrapper">
      <title>Not available – Kith</title>
      <h1 className="nhsuk-heading-l">Kith is not available at the moment</h1>
      <p role="alert">{unreachableMessage}</p>
      <Button onClick={onTryAgain}>Try again</Button>
    </main>
  );
}
