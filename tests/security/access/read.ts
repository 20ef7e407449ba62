import type { ClassName } from './classes.js';
import type { Relation } from './relations.js';

/** A question to the graph, about a case, an organisation, or nobody in particular. */
export interface Read {
  root: string;
  variables: Readonly<Record<string, unknown>>;
  relation: Relation;
  /** About what, for messages and to know what others saw of the same. */
  about: string;
  /** Whether an element of the first list of the answer is what was asked about; left out: all are. */
  belongs?: (element: Element) => boolean;
  /** The referral of the case, where others about the same person may stand beside it. */
  referralId?: string;
  /** Of what it compares with, over and above the lines of its arguments. */
  also?: ClassName;
  /** Lines that are others here: one sees one's own. */
  instead?: Readonly<Record<string, ClassName>>;
  /** Only whether it is found: the rest was asked for without this narrowing. */
  brief?: true;
}

export interface Element {
  id?: string;
  node?: { id: string; personIds?: string[] };
}

/** The element of this id, by itself or on a page. */
export const isNode = (id: string) => (element: Element) => element.node?.id === id || element.id === id;
