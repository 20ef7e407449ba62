import { useEffect } from 'react';
import { useMessages } from '../../app/layout/messages';
import type { WorklistBox, WorklistTab } from '../../gql/graphql';
import { useNewArrivals } from './use-new-arrivals';
import type { Counts } from './worklist-counts';

export interface NewArrivalsProps {
  readonly box: WorklistBox;
  readonly tab: WorklistTab;
  /** The counts that belong to the list on screen. */
  readonly shown: Counts | null;
  readonly onShow: () => void;
}

/** Says quietly that referrals have come in; the list changes when asked to. Its line is kept free: nothing jumps. */
export function NewArrivals({ box, tab, shown, onShow }: NewArrivalsProps) {
  const { announce } = useMessages();
  const count = useNewArrivals(box, tab, shown);
  const words = count === 1 ? '1 new referral' : `${count} new referrals`;
  useEffect(() => {
    if (count > 0) announce(words);
  }, [count, words, announce]);
  return (
    <p className="kith-new">
      {count > 0 && (
        <button type="button" className="kith-link-button" onClick={onShow}>
          {words}. Show {count === 1 ? 'it' : 'them'}
        </button>
      )}
    </p>
  );
}
