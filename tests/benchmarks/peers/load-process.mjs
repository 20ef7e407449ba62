// The second process: it makes the load, so that what it costs is not counted to the server.
import autocannon from 'autocannon';

/** Requests that are sent once each: the next one, whoever of the clients is free. */
function inTurn(requests) {
  let next = 0;
  return [
    { method: 'POST', path: '/', setupRequest: (request) => ({ ...request, ...requests[next++ % requests.length] }) },
  ];
}

const wrong = ['"errors"', 'TransitionNotAllowed', 'This is not possible'];

async function run({ address, requests, once, clients, seconds, amount }) {
  const started = performance.now();
  let last = started;
  const load = autocannon({
    url: address,
    connections: clients,
    ...(amount ? { amount } : { duration: seconds }),
    timeout: 20,
    requests: once ? inTurn(requests) : requests,
    verifyBody: (body) => !wrong.some((words) => String(body).includes(words)),
  });
  // Autocannon counts whole seconds; a round of a fixed number of requests ends with the last answer.
  load.on('response', () => (last = performance.now()));
  const { latency, requests: count, non2xx, errors, timeouts, mismatches } = await load;
  return {
    requests: count.total,
    seconds: (last - started) / 1000,
    p50: latency.p50,
    p99: latency.p99,
    failed: non2xx + errors + timeouts + mismatches,
  };
}

process.on('message', (job) => {
  run(job).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.message }),
  );
});
process.on('disconnect', () => process.exit(0));
