import { PageHeading } from '../../ui/page-heading';

/** What everybody can expect of these pages. */
export function AccessibilityPage() {
  return (
    <div className="kith-narrow">
      <PageHeading>Accessibility</PageHeading>
      <p>These pages are made so that you can:</p>
      <ul>
        <li>do everything with a keyboard alone</li>
        <li>read them with a screen reader</li>
        <li>enlarge them to 400% without losing anything</li>
        <li>use them on a phone</li>
        <li>understand every colour from the words beside it</li>
      </ul>
      <p>
        The aim is level AA of the Web Content Accessibility Guidelines, version 2.2. If something stands in your way,
        tell the administrator of this network.
      </p>
    </div>
  );
}
