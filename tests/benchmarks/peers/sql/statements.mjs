import { acceptSteps } from './accept.mjs';
import { detailSql, detailValues } from './detail.mjs';
import { searchSql, searchValues } from './search.mjs';
import { worklistSql, worklistValues } from './worklist.mjs';

/** Every query of the bench as hand-written SQL: what it says, and its values for an actor and the variables sent. */
export const statements = {
  worklist: { sql: worklistSql, values: worklistValues },
  detail: { sql: detailSql, values: detailValues },
  search: { sql: searchSql, values: searchValues },
  accept: { steps: acceptSteps },
};
