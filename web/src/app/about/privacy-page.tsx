import { PageHeading } from '../../ui/page-heading';

/** What Kith keeps about those who use it and those they care for. */
export function PrivacyPage() {
  return (
    <div className="kith-narrow">
      <PageHeading>Privacy</PageHeading>
      <p>
        Each organisation that uses Kith answers for the records it keeps here, and sees a person only as far as that
        person agreed to, or as the law allows.
      </p>
      <ul>
        <li>Before an organisation accepts a referral it sees what it needs to decide, and no name.</li>
        <li>When it accepts, it sees what the sender was shown before sending.</li>
        <li>When it declines, or the person withdraws their consent, it sees the person no longer.</li>
        <li>Every look at a person’s record is written down: who, when, and for which organisation.</li>
      </ul>
      <p>
        Who asks to keep the listing of an organisation is known to the editors of the directory only. If the address is
        not confirmed within two days, the request is erased; 90 days after a decision, who asked is.
      </p>
      <p>
        This site keeps one cookie that says you are signed in, and remembers in your browser for whom you last acted.
        It sends nothing to anybody else.
      </p>
    </div>
  );
}
