import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.js';
import { findDuplicates } from '../../directory/duplicates/find-duplicates.service.js';
import { systemClock } from '../../platform/clock.js';

/** What happened in the stories is long known: nobody is to be told of it today. What is daily work has been done. */
export async function settle({ systemUnits }: Database): Promise<void> {
  const operation = { name: 'loadDemo', requestId: randomUUID(), wrote: true };
  const request = { actor: { kind: 'SYSTEM', name: 'Kith' }, clock: systemClock, mode: 'write', operation } as const;
  await systemUnits.run(request, (unit) =>
    unit.change('update outbox_message set delivered_at = made_at where delivered_at is null'),
  );
  await findDuplicates((work) => systemUnits.run(request, work));
}
