import type { ReactNode } from 'react';
import { useMailWorks } from '../../app/session/use-mail-works';
import { Loading } from '../../ui/loading';

/** What can be asked for where Kith sends mail; elsewhere no address can be confirmed, and so nobody can ask. */
export function WhereMailWorks({ children }: { readonly children: ReactNode }) {
  const works = useMailWorks();
  if (works === undefined) return <Loading />;
  if (works) return children;
  return (
    <>
      <p>Kith cannot send e-mail in this network, so you cannot ask here.</p>
      <p>
        Speak to those who keep the directory: your council, or the social prescribing team of a GP practice near you.
      </p>
    </>
  );
}
