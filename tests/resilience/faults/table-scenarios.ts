import { directoryEditor, signedInAs } from '../../testkit/actors.js';
import { aKey, uuidv7 } from '../../testkit/ids.js';
import { beginTable, mapTable, sendTable } from '../../testkit/service-tables.js';
import type { Ready } from './ready.js';

type Prepare = () => Promise<Ready>;

const aTable = `Name,Price\nQuoits on the green,${' '.repeat(80)}\n`;

/** On a table that has arrived; what its columns are is said where it is mapped. */
const onTable =
  (variables: Record<string, unknown>, mapped = false): Prepare =>
  async () => {
    const actor = await signedInAs(directoryEditor());
    const id = await sendTable(actor, `Council ${uuidv7()}`, aTable);
    if (mapped) await mapTable(actor, id);
    return { actor, variables: { id, ...variables, idempotencyKey: aKey() } };
  };

/** How each mutation of a table of services is brought to where it can succeed. */
export const tableScenarios: Record<string, Prepare> = {
  beginServiceTable: async () => ({
    actor: await signedInAs(directoryEditor()),
    variables: { sourceName: `Council ${uuidv7()}`, size: 500, idempotencyKey: aKey() },
  }),
  sendServiceTablePiece: async () => {
    const actor = await signedInAs(directoryEditor());
    const { id } = await beginTable(actor, `Council ${uuidv7()}`, aTable.length);
    return {
      actor,
      variables: { id, place: 0, bytes: Buffer.from(aTable).toString('base64'), idempotencyKey: aKey() },
    };
  },
  mapServiceTable: onTable({ says: ['NAME', 'COST'] }),
  importServiceTable: onTable({ withdraw: false }, true),
};
