import { type FragmentType, getFragmentData, graphql } from '../../gql';
import { ActionGroup } from '../../ui/action-group';
import { ConfirmKeeper } from '../assurance/confirm-keeper';
import { PauseKeeper } from './pause-keeper';
import { PlacesKeeper } from './places-keeper';

const serviceKeeping = graphql(`
  fragment ServiceKeeping on Service {
    id
    name
    version
    viewerCanKeep
    referralRoute
    acceptsReferrals
    viewerCanRefer
    pausedAt
    lastModified
    capacity {
      status
      unit
      maximum
      available
      updatedAt
    }
  }
`);

/** What those may do at once who keep a listing true; nothing for others. */
export function ServiceKeeping(props: { readonly service: FragmentType<typeof serviceKeeping> }) {
  const service = getFragmentData(serviceKeeping, props.service);
  const { id, name, version, capacity } = service;
  if (!service.viewerCanKeep) return null;
  return (
    <ActionGroup label={`Keep ${name} up to date`} key={`${version} ${capacity?.updatedAt ?? ''}`}>
      <ConfirmKeeper id={id} name={name} />
      <PlacesKeeper id={id} name={name} capacity={capacity ?? null} />
      {service.referralRoute === 'KITH' && (
        <PauseKeeper id={id} name={name} version={version} paused={Boolean(service.pausedAt)} />
      )}
    </ActionGroup>
  );
}
