import { isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { aNhsNumber } from '../../../testkit/ids.js';

/** Something that was planted: what it is, and how it is written. */
export interface Mark {
  kind: string;
  value: string;
}

/** A mark may be written in other ways than it was planted. */
const writings = (value: string): string[] => {
  const plain = value.toLowerCase();
  const number = /^\d{10}$/.test(plain) ? [plain.replace(/(...)(...)(....)/, '$1 $2 $3')] : [];
  return [...new Set([plain, encodeURIComponent(plain), plain.replaceAll(' ', ''), ...number])];
};

/** Texts that are checked or that mean something: they stay as they are. */
const kept = new Set(['postcode', 'reference', 'odsCode', 'outcode', 'nearOutcode', 'token']);

/** Plants what can be told from everything else, and finds it again. */
export class Marks {
  readonly all: Mark[] = [];

  /** Plants a value that was made elsewhere, such as a token. */
  plant(kind: string, value: string): string {
    this.all.push({ kind, value });
    return value;
  }

  /** A new text of a kind, which is the name of the field that it is for. */
  text(kind: string): string {
    const number = this.all.length;
    if (kind === 'nhsNumber') return this.plant(kind, aNhsNumber());
    // Ofcom keeps 0191 498 0000 to 0999 for drama.
    if (kind === 'phone') return this.plant(kind, `0191 498 0${100 + (number % 900)}`);
    if (kind === 'website') return this.plant(kind, `https://kanari${number}.example.org/`);
    if (kind === 'address') return this.plant(kind, `https://kanari${number}.example.invalid/v3`);
    if (kind === 'email') return this.plant(kind, `kanari${number}@example.org`);
    return this.plant(kind, `kanari${kind}${number}`);
  }

  /** As many bytes of a file with a mark in them, which is planted as it is sent too. */
  private bytes(given: string): string {
    const { length } = Buffer.from(given, 'base64');
    const file = Buffer.from(`Name\n${this.text('bytes')}\n`.padEnd(length, '\n')).subarray(0, length);
    return this.plant('base64', file.toString('base64'));
  }

  /** Variables with a mark in every text that somebody could have typed; everything else stays. */
  into(type: GraphQLInputType, given: unknown, name: string): unknown {
    if (isNonNullType(type)) return this.into(type.ofType, given, name);
    if (isListType(type)) {
      return Array.isArray(given) ? given.map((each) => this.into(type.ofType, each, name)) : given;
    }
    if (isInputObjectType(type)) {
      if (typeof given !== 'object' || given === null) return given;
      const all = Object.values(type.getFields()).map((field) => {
        return [field.name, this.into(field.type, (given as Record<string, unknown>)[field.name], field.name)];
      });
      return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as unknown;
    }
    if (String(type) !== 'String' || kept.has(name)) return given;
    if (name === 'bytes') return this.bytes(String(given));
    return this.text(name);
  }

  /** What of all that was planted stands in a text, in whatever writing. */
  foundIn(text: string): Mark[] {
    const searched = text.toLowerCase();
    return this.all.filter(({ value }) => writings(value).some((each) => searched.includes(each)));
  }
}
