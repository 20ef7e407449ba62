import { accept } from './accept.mjs';
import { detail } from './detail.mjs';
import { search } from './search.mjs';
import { worklist } from './worklist.mjs';

/**
 * What every contender is asked. `document` is sent to those who speak GraphQL; `samples` are who asks, with which
 * variables; `once`: each is sent once, and `reset` undoes what was done.
 */
export const queries = [worklist, detail, search, accept];
