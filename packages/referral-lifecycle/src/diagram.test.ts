import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lifecycleDiagram, stateTable, transitionTable } from './diagram.js';
import { allStates } from './states.js';
import { transitionNames, transitions } from './transitions.js';

const page = readFileSync(new URL('../../../docs/referral-lifecycle.md', import.meta.url), 'utf8');
const hint = 'docs/referral-lifecycle.md is stale: run "pnpm --filter @kith/referral-lifecycle write:docs"';

describe('the page on the life of a referral', () => {
  it.each([
    ['diagram', `\`\`\`mermaid\n${lifecycleDiagram()}\n\`\`\``],
    ['table of states', stateTable()],
    ['table of transitions', transitionTable()],
  ])('has the %s as it is in code, and once', (_, expected) => {
    expect(page.split(`\n\n${expected}\n\n`), hint).toHaveLength(2);
  });

  it('has no other diagram and no further rows', () => {
    expect(page.match(/```mermaid/g)).toHaveLength(1);
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(allStates.length + transitionNames.length);
  });
});

describe('the diagram', () => {
  it('draws every transition from every state it starts in', () => {
    const lines = lifecycleDiagram().split('\n');
    for (const name of transitionNames) {
      for (const from of transitions[name].from) {
        const arrow = lines.find((line) => line.startsWith(`  ${from} --> ${transitions[name].to}: `));
        expect(arrow?.split(': ')[1]?.split(', ')).toContain(name);
      }
    }
  });
});
