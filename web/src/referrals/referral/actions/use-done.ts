import { useMessages } from '../../../app/layout/messages';

/** Says at the top of the page what has been done. */
export function useDone(message: string): { onSuccess: () => void } {
  const { sayDone } = useMessages();
  return { onSuccess: () => sayDone(message) };
}
