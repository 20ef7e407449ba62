import { longDate } from '../../ui/date-words';
import { PhoneLink } from '../../ui/phone-link';

interface Ways {
  readonly phone: string | null | undefined;
  readonly email: string | null | undefined;
  /** When Kith asked them last by e-mail. */
  readonly askedAt?: string | null | undefined;
}

/** How those can be asked who run a service. */
export function WaysToAsk({ phone, email, askedAt }: Ways) {
  if (!phone && !email) return 'No public phone or e-mail';
  return (
    <>
      {phone && <PhoneLink phone={phone} />}
      {phone && email && <br />}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {askedAt && <div className="kith-quiet">Asked on {longDate(askedAt)}</div>}
    </>
  );
}
