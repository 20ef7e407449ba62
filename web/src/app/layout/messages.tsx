import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type To, useLocation, useNavigate } from 'react-router';
import { ErrorsShownContext } from '../../ui/form-errors';
import { SuccessBanner } from '../../ui/notice';

export interface Messages {
  /** Says once, at the top, what has been done; with `goTo`, on the page it leads to. */
  sayDone(message: ReactNode, goTo?: To): void;
  /** Tells those who listen what changed on the screen, such as the number of results. */
  announce(text: string): void;
}

const MessagesContext = createContext<Messages | null>(null);
const DoneContext = createContext<{ message: ReactNode; arrived: boolean } | null>(null);

/** Success messages and announcements. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useMessages stands outside of MessagesProvider');
  return messages;
}

/** Holds what is to be said, until the next navigation or until something else went wrong. */
export function MessagesProvider({ children }: { readonly children: ReactNode }) {
  const [done, setDone] = useState<{ message: ReactNode; arrived: boolean } | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const waiting = useRef<ReactNode>(null);
  const navigate = useNavigate();
  const { key } = useLocation();

  useEffect(() => {
    setDone(waiting.current === null ? null : { message: waiting.current, arrived: true });
    waiting.current = null;
  }, [key]);

  const sayDone = useCallback(
    (message: ReactNode, goTo?: To) => {
      if (goTo === undefined) {
        setDone({ message, arrived: false });
        return;
      }
      waiting.current = message;
      void navigate(goTo);
    },
    [navigate],
  );
  const takeBack = useCallback(() => setDone(null), []);
  const messages = useMemo(() => ({ sayDone, announce: setAnnouncement }), [sayDone]);
  return (
    <MessagesContext value={messages}>
      <DoneContext value={done}>
        <ErrorsShownContext value={takeBack}>{children}</ErrorsShownContext>
      </DoneContext>
      <div role="status" className="nhsuk-u-visually-hidden">
        {announcement}
      </div>
    </MessagesContext>
  );
}

/** Where the success message stands: at the top of the main part. */
export function DoneMessage() {
  const done = useContext(DoneContext);
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After navigation the heading has the focus, and the banner is read out as an alert.
    if (!done || done.arrived) return;
    banner.current?.focus({ preventScroll: true });
    banner.current?.scrollIntoView({ block: 'start' });
  }, [done]);
  return done ? <SuccessBanner ref={banner}>{done.message}</SuccessBanner> : null;
}
