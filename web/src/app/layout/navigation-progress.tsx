import { useNavigation } from 'react-router';
import { Loading } from '../../ui/loading';

/** Says that the next page is on its way, if that takes a while; the page one leaves stays in view. */
export function NavigationProgress() {
  const { state } = useNavigation();
  return state === 'idle' ? null : (
    <div className="kith-progress">
      <Loading />
    </div>
  );
}
