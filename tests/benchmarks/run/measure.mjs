import { say } from '../data/progress.mjs';
import { postgresMicroseconds, processMicroseconds, residentMegabytes } from './processor-time.mjs';

/** A job of requests that goes on for some seconds; what is sent once each stops when all have been sent. */
async function jobOf(client, query, samples, { clients, seconds, rate }) {
  const requests = [];
  for (const [index, sample] of samples.entries()) requests.push(await client.request(query, sample, index));
  if (!query.once) return { address: client.address, requests, clients, seconds };
  const amount = Math.max(clients, Math.min(samples.length, Math.round((rate ?? 150) * seconds)));
  return { address: client.address, requests, once: true, clients, amount };
}

const per = (before, after, requests) =>
  before === undefined || after === undefined ? null : (after - before) / requests;

/**
 * Puts one contender under load and gives what came of it, processor time included. When answers failed or were wrong
 * there are no figures but their number: what answers fast and badly is not measured.
 */
export async function measure({ client, server, load, query, samples, access, ...how }) {
  await client.refresh(query, samples);
  const job = await jobOf(client, query, samples, how);
  const before = [processMicroseconds(server.pid), postgresMicroseconds(access.postmasterPid)];
  const result = await load.run(job);
  const after = [processMicroseconds(server.pid), postgresMicroseconds(access.postmasterPid)];
  if (result.failed > 0 || result.requests === 0) {
    say(`${client.contender.name}: ${result.failed} of ${result.requests} answers to ${query.name} failed`);
    return { failed: Math.max(1, result.failed) };
  }
  return {
    failed: 0,
    requestsPerSecond: result.requests / result.seconds,
    p50Ms: result.p50,
    p99Ms: result.p99,
    nodeCpuUs: per(before[0], after[0], result.requests),
    postgresCpuUs: per(before[1], after[1], result.requests),
    rssMb: residentMegabytes(server.pid) ?? null,
  };
}
