import { say } from '../data/progress.mjs';
import { comparable, differences } from './equality.mjs';
import { measure } from './measure.mjs';

/** How long a contender is warmed up before its first round of a query, and before the others. */
const warmSeconds = { first: 4, later: 1 };

/** Asks everybody the same and throws, with what differs, when anybody answers otherwise. */
export async function checkEquality(started, query, samples, access) {
  const chosen = samples.filter((_, index) => index % Math.ceil(samples.length / 8) === 0);
  const [{ client: first }, ...others] = started;
  for (const sample of chosen) {
    await query.reset?.(access);
    const expected = comparable(await first.ask(query, sample));
    for (const { client } of others) {
      await query.reset?.(access);
      const differ = differences(expected, comparable(await client.ask(query, sample)));
      if (differ.length === 0) continue;
      const whose = `${query.name} ${JSON.stringify(sample)}: ${first.contender.name} against ${client.contender.name}`;
      throw new Error(`${whose}\n${differ.map((line) => `  ${line}`).join('\n')}`);
    }
  }
}

async function measureFresh(job, query, access) {
  await query.reset?.(access);
  return measure(job);
}

/** Every contender in turn, round after round, so that a machine's moods fall on all of them alike. */
export async function runRounds(started, query, samples, { access, load, clients, rounds, seconds }) {
  const results = [];
  const rates = new Map();
  for (let round = 1; round <= rounds; round += 1) {
    for (const { contender, client, server } of started) {
      const job = { client, server, load, query, samples, access };
      const warm = round === 1 ? warmSeconds.first : warmSeconds.later;
      const rate = () => rates.get(contender.name);
      const { requestsPerSecond } = await measureFresh(
        { ...job, clients: 16, seconds: warm, rate: rate() },
        query,
        access,
      );
      if (requestsPerSecond && !rates.has(contender.name)) rates.set(contender.name, requestsPerSecond);
      for (const count of clients) {
        const result = await measureFresh({ ...job, clients: count, seconds, rate: rate() }, query, access);
        results.push({ query: query.name, contender: contender.name, clients: count, ...result });
      }
      const [last] = results.slice(-1);
      say(`${query.name} ${round}/${rounds} ${contender.name}: ${Math.round(last.requestsPerSecond ?? 0)}/s`);
    }
  }
  return results;
}
