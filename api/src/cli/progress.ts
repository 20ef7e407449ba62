/** Where a command shows how far it has come: a terminal gets a line that moves, a log gets none. */
export interface Progress {
  at(done: number): void;
  end(): void;
}

const counted = new Intl.NumberFormat('en-GB');

/** A whole number as people read it: 6,220. */
export const count = (number: number): string => counted.format(number);

/** `total`: null where nobody knows how many there will be. */
export function showProgress(what: string, total: number | null, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { at: () => undefined, end: () => undefined };
  return {
    at: (done) => {
      const share = total === 0 ? 100 : Math.floor((100 * done) / (total ?? 1));
      const all = total === null ? '' : ` of ${count(total)}, ${share}%`;
      stream.write(`\r\u001b[K${what}: ${count(done)}${all}`);
    },
    end: () => stream.write('\r\u001b[K'),
  };
}
