import { after, foretell, type Model, type Step } from './lifecycle-model.js';

/** Something one client asked and was answered, with when it was asked and when answered. */
export interface Operation {
  asked: number;
  answered: number;
  /** A step and the version its client went by, or a look. */
  step: (Step & { kind: 'move'; version: number }) | undefined;
  answer: string;
}

/** How a look answers. */
export const lookOf = ({ state, version }: Pick<Model, 'state' | 'version'>): string => `${state} ${version}`;

function follow(model: Model, { step, answer }: Operation): Model | undefined {
  if (!step) return lookOf(model) === answer ? model : undefined;
  const judged = { ...step, stale: step.version !== model.version };
  if (foretell(model, judged) !== answer) return undefined;
  return answer === 'Referral' ? after(model, judged) : model;
}

/**
 * Whether the operations could have happened one after the other, each at some moment between its question and its
 * answer, as the model says. Tries the orders that these times allow, and none of them twice from the same point.
 */
export function isLinearizable(history: readonly Operation[], start: Model): boolean {
  const seen = new Set<string>();
  const search = (left: readonly Operation[], model: Model): boolean => {
    if (left.length === 0) return true;
    const point = `${left.map((each) => history.indexOf(each)).join()} ${JSON.stringify(model)}`;
    if (seen.has(point)) return false;
    seen.add(point);
    const firstAnswer = Math.min(...left.map(({ answered }) => answered));
    return left.some((each) => {
      if (each.asked > firstAnswer) return false;
      const next = follow(model, each);
      return (
        next !== undefined &&
        search(
          left.filter((other) => other !== each),
          next,
        )
      );
    });
  };
  return search(history, start);
}
