import { asSystem, withDatabase } from '@kith/api/cli/with-database';
import { readConfig } from '@kith/api/config';
import { newChoir, vera } from '../../testkit/joining.js';
import type { GraphAs } from './test.js';

const ask = `mutation Ask($input: AskToJoinInput!, $key: String!) {
  askToJoin(input: $input, idempotencyKey: $key) { __typename }
}`;

/** A request to register an organisation of this name, as if its address had been confirmed, since no mail is read here. */
export async function aWaitingRequest(graphAs: GraphAs, name: string): Promise<{ request: string }> {
  const email = `vera.${Date.now()}@tidesong.example.org`;
  const graph = await graphAs('coordinator');
  await graph.data(ask, { input: { organisation: { ...newChoir, name }, ...vera, email }, key: `ask-${email}` });
  const confirmed = `update organisation_claim set state = 'WAITING', confirmed_at = now() where email = $1 returning id`;
  const config = () => readConfig({ KITH_DATA_DIR: process.env['KITH_BROWSER_DATA']! });
  const [row] = await withDatabase(config(), (database) =>
    asSystem(database, 'confirm a request', (unit) => unit.query<{ id: string }>(confirmed, [email])),
  );
  return { request: row!.id };
}
