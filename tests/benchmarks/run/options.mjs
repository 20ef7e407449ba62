import { parseArgs } from 'node:util';
import { scaleNames } from '../data/scales.mjs';

export const usage = `Usage: npm run bench -- [option …]

  --scale 20k|200k|2m   how many referrals there are (20k)
  --query NAME,…        only these: worklist, detail, search, accept
  --only NAME,…         only these contenders; the limit is what others are compared with
  --clients 16,64       how many clients ask at once
  --rounds N            rounds, from which the medians are taken (3)
  --seconds N           how long a round lasts (4)
  --rebuild             build the data anew
  --json                print one JSON object and nothing else`;

function numbers(name, text, most) {
  const list = text.split(',').map(Number);
  if (list.every((each) => Number.isInteger(each) && each >= 1 && each <= most)) return list;
  throw new Error(`--${name} takes whole numbers from 1 to ${most}, not "${text}".`);
}

function chosen(name, text, known) {
  if (!text) return known;
  const list = text.split(',');
  const unknown = list.find((each) => !known.includes(each));
  if (unknown) throw new Error(`--${name} does not know "${unknown}", only ${known.join(', ')}.`);
  return known.filter((each) => list.includes(each));
}

/** Reads the command line; throws with what to put right. */
export function readOptions(args, { queryNames, contenderNames }) {
  const { values } = parseArgs({
    args,
    options: {
      scale: { type: 'string', default: '20k' },
      query: { type: 'string' },
      only: { type: 'string' },
      clients: { type: 'string', default: '16,64' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      rebuild: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [scale] = chosen('scale', values.scale, scaleNames);
  return {
    scale,
    queries: chosen('query', values.query, queryNames),
    contenders: chosen('only', values.only, contenderNames),
    clients: numbers('clients', values.clients, 256),
    rounds: numbers('rounds', values.rounds, 50)[0],
    seconds: numbers('seconds', values.seconds, 120)[0],
    rebuild: values.rebuild,
    json: values.json,
    help: values.help,
  };
}
