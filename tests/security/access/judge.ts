import { classes, gates, type ClassName, type Refusal } from './classes.js';
import type { Right } from './right.js';
import { coordinatesOf } from './rights.js';
import type { Situation } from './relations.js';

export type Outcome = 'SHOWN' | 'NOTHING' | Refusal;

/** The lines of the table by their coordinates. */
export class Lines {
  private readonly lines = new Map<string, Right>();

  constructor(rights: readonly Right[]) {
    for (const each of rights) for (const at of coordinatesOf(each)) this.lines.set(at, each);
  }

  of(coordinate: string): Right | undefined {
    return this.lines.get(coordinate);
  }
}

const shows = (name: ClassName, situation: Situation) => classes[name].shows(situation);

/** What has to come of asking for a leaf: the door first, then every line on the way to it. */
export function expected(
  lines: Lines,
  situation: Situation,
  root: string,
  inputs: readonly string[],
  coordinates: readonly string[],
  instead: Readonly<Record<string, ClassName>> = {},
  also: ClassName = 'public',
): Outcome {
  const door = lines.of(root);
  const refused = gates[door?.gate ?? 'open'].refuses(situation.who);
  if (refused) return refused;
  if (door && !shows(door.is, situation)) return door.hidden ?? 'NOTHING';
  const onTheWay = [...inputs, ...coordinates].every((each) =>
    shows(instead[each] ?? lines.of(each)?.is ?? 'nobody', situation),
  );
  return onTheWay && shows(also, situation) ? 'SHOWN' : 'NOTHING';
}
