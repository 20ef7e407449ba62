const started = Date.now();

/** Says on stderr what goes on and for how long it has; stdout belongs to the result. */
export function say(line) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${line}\n`);
}
