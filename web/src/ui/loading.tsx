import { useEffect, useState } from 'react';

const patienceMilliseconds = 300;

/** Says that something is loading, but only once it has taken long enough to notice. */
export function Loading({ children = 'Loading' }: { readonly children?: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="kith-loading">
      {shown && <p className="nhsuk-body">{children}…</p>}
    </div>
  );
}
