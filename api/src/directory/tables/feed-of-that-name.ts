import { FieldProblem } from '../../platform/problem.js';
import type { Unit } from '../../platform/unit-of-work/unit.js';
import { FeedSource } from '../feeds/feed-source.entity.js';

/** Why tables cannot go into a source of that name; none: they can, and if there is no such source it will be added. */
export async function feedOfThatName(unit: Unit, name: string): Promise<FieldProblem[]> {
  if (name === '') return [new FieldProblem('sourceName', 'Enter whose table it is, such as Tidewell Council.')];
  const named = await unit.manager.findOneBy(FeedSource, { name });
  if (!named || named.address === null) return [];
  return [
    new FieldProblem('sourceName', `${name} is a feed, which Kith reads by itself. Give the table another name.`),
  ];
}
