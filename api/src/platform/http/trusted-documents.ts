import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The SHA-256 of a document in hexadecimal, as code generators and Apollo Client write it. */
export const hashOfDocument = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The documents that everybody may have run, by their SHA-256: those of the portal, and those of other programs that a
 * deployment names. They have been reviewed with the program that asks them; what else is asked needs `explore`.
 */
export class TrustedDocuments {
  private readonly texts = new Map<string, string>();

  get count(): number {
    return this.texts.size;
  }

  /** The document with this hash; undefined when it is not trusted. */
  textOf(hash: string): string | undefined {
    return this.texts.get(hash);
  }

  /** Trusts a document and gives its hash. */
  trust(text: string): string {
    const hash = hashOfDocument(text);
    this.texts.set(hash, text);
    return hash;
  }

  /**
   * Trusts all documents of a manifest: a JSON object of SHA-256 and text, as code generation writes it. Gives how many
   * they are; throws with the file's name when it cannot be read or a hash is not that of its text.
   */
  trustManifest(file: string): number {
    let manifest: Record<string, string>;
    try {
      manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    } catch (error) {
      throw new Error(`The documents of ${file} cannot be read.`, { cause: error });
    }
    const entries = Object.entries(manifest);
    const wrong = entries.find(([hash, text]) => typeof text !== 'string' || this.trust(text) !== hash);
    if (wrong) throw new Error(`The document ${wrong[0]} of ${file} is not the one with that hash.`);
    return entries.length;
  }
}
