import { manifestOf } from '../../resilience/load/documents.js';
import { startApi } from '../../resilience/load/api-process.js';
import { aReferral } from '../../testkit/a-referral.js';
import { linkWorker, signedInToExplore, type Actor } from '../../testkit/actors.js';
import { thePort } from '../../testkit/listen.js';
import { aNeighbourhood } from '../../testkit/neighbourhood.js';
import { portalDocuments } from '../../testkit/portal-documents.js';
import { proof } from '../../testkit/proof.js';
import { schema } from '../../testkit/schema.js';
import { theServer } from '../../testkit/server.js';
import { bystandersDuring, type Bystanding, type OrdinaryWork } from './bystanders.js';
import { attacks, type Attack } from './malicious-operations.js';

const most = { cpuMilliseconds: 50, bytes: 1_000_000, bystandersMilliseconds: 100 };

interface Cost {
  name: string;
  refused: boolean;
  cpu: number;
  bytes: number;
}

async function post(url: string, actor: Actor, body: string): Promise<{ status: number; text: string }> {
  const headers = {
    ...actor.headers(),
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
  };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

/** What an attack costs this process, its own client included: the least of three, as a collection of garbage is not its doing. */
async function costOf(url: string, actor: Actor, { name, body }: Attack): Promise<Cost> {
  let cpu = Number.POSITIVE_INFINITY;
  let answer = { status: 0, text: '' };
  for (let turn = 0; turn < 3; turn += 1) {
    const before = process.cpuUsage();
    answer = await post(url, actor, body);
    const { user, system } = process.cpuUsage(before);
    cpu = Math.min(cpu, (user + system) / 1_000);
  }
  const refused = answer.status >= 400 && answer.status < 500 && !answer.text.includes('"data"');
  return { name, refused, cpu, bytes: Buffer.byteLength(answer.text) };
}

/** A link worker at a worklist with something on it, and an instance of the program where others attack. */
async function aWorkplace(): Promise<{ ordinary: OrdinaryWork; stop: () => Promise<void> }> {
  const place = await aNeighbourhood();
  for (let count = 0; count < 5; count += 1) await aReferral(place).sent().create();
  const document = portalDocuments(schema).find(({ name }) => name === 'WorklistPage')!;
  const { ownerUrl } = await theServer();
  const api = await startApi({
    databaseUrl: ownerUrl,
    environment: { KITH_DOCUMENTS: manifestOf([document.text]) },
  });
  const variables = { box: 'RECEIVED', tab: 'NEEDS_ME', services: { organisationId: place.team.id } };
  const stop = async () => {
    api.signal('SIGTERM');
    await api.ended;
  };
  return { ordinary: { url: api.url, actor: place.linkWorker, document, variables }, stop };
}

/** All attacks one after another, as fast as they are answered; the best of three times, as the computer does other things too. */
async function bystandersOf(attacker: Actor, rounds: number): Promise<Bystanding> {
  const { ordinary, stop } = await aWorkplace();
  const attack = async () => {
    for (let round = 0; round < rounds; round += 1) {
      for (const { body } of attacks) await post(ordinary.url, attacker, body);
    }
  };
  let best: Bystanding = { asked: 0, failed: 0, p99: Number.POSITIVE_INFINITY };
  for (let times = 0; times < 3 && best.p99 > most.bystandersMilliseconds; times += 1) {
    const { asked, failed, p99 } = await bystandersDuring(ordinary, attack);
    best = { asked: best.asked + asked, failed: best.failed + failed, p99: Math.min(best.p99, p99) };
  }
  await stop();
  return best;
}

proof(
  {
    name: 'malicious',
    goal: 'at least 60 operations refused, each in ≤ 50 ms of CPU and ≤ 1 MB, bystanders’ p99 ≤ 100 ms meanwhile',
    sizes: { seconds: 1, short: 2, usual: 5, full: 10 },
  },
  async ({ size, say }) => {
    const attacker = await signedInToExplore(linkWorker());
    const url = `http://127.0.0.1:${await thePort()}`;
    await Promise.all(attacks.slice(0, 10).map(({ body }) => post(url, attacker, body)));
    const costs: Cost[] = [];
    for (let round = 0; round < size; round += 1) {
      for (const attack of attacks) costs.push(await costOf(url, attacker, attack));
    }
    const wrong = costs.filter(
      ({ refused, cpu, bytes }) => !refused || cpu > most.cpuMilliseconds || bytes > most.bytes,
    );
    for (const { name, refused, cpu, bytes } of wrong)
      say(`${name}: refused ${refused}, ${cpu.toFixed(1)} ms, ${bytes} bytes`);
    const cpu = Math.max(...costs.map((cost) => cost.cpu));
    const bytes = Math.max(...costs.map((cost) => cost.bytes));
    const { asked, failed, p99 } = await bystandersOf(attacker, size);
    return {
      figure:
        `${costs.length - wrong.length} of ${costs.length} refused in time, at most ${cpu.toFixed(1)} ms and ${bytes} bytes;` +
        ` bystanders’ p99 ${p99.toFixed(0)} ms in ${asked} requests, ${failed} of them not answered`,
      ok: wrong.length === 0 && attacks.length >= 60 && failed === 0 && p99 <= most.bystandersMilliseconds,
    };
  },
);
