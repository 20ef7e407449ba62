// Writes the generated parts of docs/referral-lifecycle.md, between its markers, from the built package.
import { readFileSync, writeFileSync } from 'node:fs';
import { lifecycleDiagram, stateTable, transitionTable } from '../dist/index.js';

const page = new URL('../../../docs/referral-lifecycle.md', import.meta.url);

const parts = {
  diagram: `\`\`\`mermaid\n${lifecycleDiagram()}\n\`\`\``,
  states: stateTable(),
  transitions: transitionTable(),
};

let text = readFileSync(page, 'utf8');
for (const [name, part] of Object.entries(parts)) {
  const marked = new RegExp(`(<!-- ${name} -->\n\n)[^]*?(\n*<!-- end of ${name} -->)`);
  if (!marked.test(text)) throw new Error(`docs/referral-lifecycle.md has no place marked "${name}"`);
  text = text.replace(marked, (_, start) => `${start}${part}\n\n<!-- end of ${name} -->`);
}
writeFileSync(page, text);
