import { derivedId } from './derived-id.js';
import { isObject, type Json } from './field-map.js';
import { factTaxonomy, ownTerm, writeTerm, type Term } from './taxonomies.js';

/** One attribute in short: which word, and what is said by it beyond that it holds. */
interface Said {
  term: Term;
  value?: string;
  /** The attribute's own, where Kith keeps one. */
  id?: string;
}

/** A field of Kith that goes out as attributes, there and back. */
export interface Fact<Value> {
  /** The words it is said with. */
  readonly terms: readonly Term[];
  say(value: Value): Said[];
  hear(said: readonly Said[]): Value;
}

/** Every field of a part of Kith with the fact it goes out as. A field that is forgotten does not compile. */
export type FactMap<Part> = { readonly [Key in keyof Part]-?: Fact<Part[Key]> };

const factTerm = (code: string, name: string, more?: Partial<Term>) => ownTerm(factTaxonomy, code, name, more);

const valueOf = (said: readonly Said[], term: Term): string | undefined =>
  said.find((each) => each.term === term)?.value;

/** A value of one kind or another, said by one word; none is not said. */
function valueFact<Value>(
  term: Term,
  toText: (value: Value & {}) => string,
  toValue: (text: string) => Value,
): Fact<Value | null> {
  return {
    terms: [term],
    say: (value) => (value === null ? [] : [{ term, value: toText(value as Value & {}) }]),
    hear: (said) => {
      const text = valueOf(said, term);
      return text === undefined ? null : toValue(text);
    },
  };
}

export const textFact = (code: string, name: string): Fact<string | null> =>
  valueFact<string>(factTerm(code, name), String, String);

export const numberFact = (code: string, name: string): Fact<number | null> =>
  valueFact<number>(factTerm(code, name), String, Number);

export const instantFact = (code: string, name: string): Fact<Date | null> =>
  valueFact<Date>(
    factTerm(code, name),
    (value) => value.toISOString(),
    (text) => new Date(text),
  );

/** A text that is always there. */
export function wordsFact(code: string, name: string): Fact<string> {
  const fact = textFact(code, name);
  return { ...fact, hear: (said) => fact.hear(said) ?? '' };
}

/** Several texts in their order, each an attribute. */
export function textsFact(code: string, name: string): Fact<string[]> {
  const term = factTerm(code, name);
  return {
    terms: [term],
    say: (values) => values.map((value) => ({ term, value })),
    hear: (said) => said.filter((each) => each.term === term).map(({ value = '' }) => value),
  };
}

/** Something that holds or does not: said where it holds. */
export function flagFact(code: string, name: string): Fact<boolean> {
  const term = factTerm(code, name);
  return {
    terms: [term],
    say: (holds) => (holds ? [{ term }] : []),
    hear: (said) => said.some((each) => each.term === term),
  };
}

/** The words of a choice: one for what is chosen by, and below it one for each choice. */
export function choiceTerms<Choice extends string>(
  code: string,
  name: string,
  choices: Readonly<Record<Choice, string>>,
) {
  const parent = factTerm(code, name);
  const children = Object.entries<string>(choices).map(([choice, label]) => [
    choice,
    factTerm(`${code}.${choice}`, label, { parentId: parent.id }),
  ]);
  return { parent, of: Object.fromEntries(children) as Record<Choice, Term> };
}

/** Some words out of a set, each by a term of its own. */
export function choicesFact<Choice extends string>(
  of: Readonly<Record<Choice, Term>>,
  parents: readonly Term[] = [],
): Fact<Choice[]> {
  const choices = new Map(Object.entries<Term>(of).map(([choice, term]) => [term, choice as Choice]));
  return {
    terms: [...parents, ...choices.keys()],
    say: (values) => values.map((value) => ({ term: of[value] })),
    hear: (said) => said.flatMap(({ term }) => choices.get(term) ?? []),
  };
}

/** One word out of a set; the given one where none is said. */
export function choiceFact<Choice extends string>(
  { parent, of }: { parent: Term; of: Readonly<Record<Choice, Term>> },
  otherwise: Choice,
): Fact<Choice> {
  const fact = choicesFact(of, [parent]);
  return {
    terms: fact.terms,
    say: (value) => fact.say([value]),
    hear: (said) => fact.hear(said)[0] ?? otherwise,
  };
}

const factsOf = <Part>(map: FactMap<Part>) => Object.entries(map) as [keyof Part, Fact<unknown>][];

/** The attributes that say these facts of an owner, whose id they take theirs from. */
export function writeFacts<Part>(map: FactMap<Part>, part: Part, ownerId: string): Json[] {
  return factsOf(map).flatMap(([key, fact]) =>
    fact.say(part[key]).map(({ term, value, id }, index) => ({
      id: id ?? derivedId(ownerId, `${term.code} ${index}`),
      link_type: 'kith',
      ...(value === undefined ? {} : { value }),
      taxonomy_term: writeTerm(term),
    })),
  );
}

/** What these attributes say; those that say nothing of it are passed over. */
export function readFacts<Part>(map: FactMap<Part>, attributes: readonly Json[]): Part {
  const known = new Map(factsOf(map).flatMap(([, { terms }]) => terms.map((term) => [term.id, term] as const)));
  const said = attributes.flatMap(({ id, value, taxonomy_term: word }): Said[] => {
    const term = isObject(word) ? known.get(String(word['id'])) : undefined;
    return term ? [{ term, id: String(id), ...(typeof value === 'string' ? { value } : {}) }] : [];
  });
  return Object.fromEntries(factsOf(map).map(([key, fact]) => [key, fact.hear(said)])) as Part;
}
