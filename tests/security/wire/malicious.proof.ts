import { linkWorker, signedInToExplore, type Actor } from '../../testkit/actors.js';
import { thePort } from '../../testkit/listen.js';
import { proof } from '../../testkit/proof.js';
import { attacks, type Attack } from './malicious-operations.js';

const most = { cpuMilliseconds: 50, bytes: 1_000_000 };

interface Cost {
  name: string;
  refused: boolean;
  cpu: number;
  bytes: number;
}

async function post(actor: Actor, body: string): Promise<{ status: number; text: string }> {
  const headers = {
    ...actor.headers(),
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
  };
  const response = await fetch(`http://127.0.0.1:${await thePort()}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

/** What an attack costs this process, its own client included: the least of three, as a collection of garbage is not its doing. */
async function costOf(actor: Actor, { name, body }: Attack): Promise<Cost> {
  let cpu = Number.POSITIVE_INFINITY;
  let answer = { status: 0, text: '' };
  for (let turn = 0; turn < 3; turn += 1) {
    const before = process.cpuUsage();
    answer = await post(actor, body);
    const { user, system } = process.cpuUsage(before);
    cpu = Math.min(cpu, (user + system) / 1_000);
  }
  const refused = answer.status >= 400 && answer.status < 500 && !answer.text.includes('"data"');
  return { name, refused, cpu, bytes: Buffer.byteLength(answer.text) };
}

proof(
  {
    name: 'malicious',
    goal: 'at least 60 operations refused, each in ≤ 50 ms of CPU and ≤ 1 MB',
    timed: true,
    sizes: { seconds: 1, short: 2, usual: 5, full: 10 },
  },
  async ({ size, say }) => {
    const attacker = await signedInToExplore(linkWorker());
    await Promise.all(attacks.slice(0, 10).map(({ body }) => post(attacker, body)));
    const costs: Cost[] = [];
    for (let round = 0; round < size; round += 1) {
      for (const attack of attacks) costs.push(await costOf(attacker, attack));
    }
    const wrong = costs.filter(
      ({ refused, cpu, bytes }) => !refused || cpu > most.cpuMilliseconds || bytes > most.bytes,
    );
    for (const { name, refused, cpu, bytes } of wrong)
      say(`${name}: refused ${refused}, ${cpu.toFixed(1)} ms, ${bytes} bytes`);
    const cpu = Math.max(...costs.map((cost) => cost.cpu));
    const bytes = Math.max(...costs.map((cost) => cost.bytes));
    return {
      figure: `${costs.length - wrong.length} of ${costs.length} refused in time, at most ${cpu.toFixed(1)} ms and ${bytes} bytes`,
      ok: wrong.length === 0 && attacks.length >= 60,
    };
  },
);
