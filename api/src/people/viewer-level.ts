import { loaded } from '../platform/reading/loaded.js';
import type { AccessLevelName } from './access-grant.entity.js';
import type { Person } from './person.entity.js';

/** For `@NeedsValue`: whether the viewer's organisation sees the person in FULL by a grant that is live now. */
export const viewerSeesAll: [string, string] = [
  'viewerSeesAll',
  `exists (select from access_grant g where g.person_id = Person.id and g.level = 'FULL'
     and g.organisation_id = (select kith.organisation_id())
     and g.revoked_at is null and (g.expires_at is null or g.expires_at > now()))`,
];

/** The highest live level at which the viewer's organisation sees a person loaded with `viewerSeesAll`. */
export const viewerLevel = (person: Person): AccessLevelName =>
  loaded<boolean>(person, 'viewerSeesAll') ? 'FULL' : 'LIMITED';
