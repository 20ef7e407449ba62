import { useEffect, useState } from 'react';
import { auth } from './auth-requests';

/**
 * Whether Kith sends mail here, and so links; undefined until it is known. If it cannot be asked, what comes next will say
 * that Kith cannot be reached.
 */
export function useMailWorks(): boolean | undefined {
  const [works, setWorks] = useState<boolean>();
  useEffect(() => {
    void auth.waysBack().then((answer) => setWorks(!answer.ok || answer.data.mail));
  }, []);
  return works;
}
