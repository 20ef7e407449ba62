import { PhoneLink } from '../../ui/phone-link';

interface Ways {
  readonly phone: string | null | undefined;
  readonly email: string | null | undefined;
}

/** How those can be asked who run a service. */
export function WaysToAsk({ phone, email }: Ways) {
  if (!phone && !email) return 'No public phone or e-mail';
  return (
    <>
      {phone && <PhoneLink phone={phone} />}
      {phone && email && <br />}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
}
