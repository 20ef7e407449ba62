/** Where a command shows how far it has come: a terminal gets a line that moves, a log gets none. */
export interface Progress {
  at(done: number): void;
  end(): void;
}

const counted = new Intl.NumberFormat('en-GB');

/** A whole number as people read it: 6,220. */
export const count = (number: number): string => counted.format(number);

export function showProgress(what: string, total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { at: () => undefined, end: () => undefined };
  return {
    at: (done) => {
      const share = total === 0 ? 100 : Math.floor((100 * done) / total);
      stream.write(`\r\u001b[K${what}: ${count(done)} of ${count(total)}, ${share}%`);
    },
    end: () => stream.write('\r\u001b[K'),
  };
}
