#!/usr/bin/env node
// What `npm start`, `npm test` and `npm run kith` run. It needs nothing but Node and npm, and is written so that a Node
// far too old can still read it and say so: everything else is imported after the check.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [major, minor] = manifest.engines.node.match(/\d+/g).map(Number);
const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);

if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
  console.error(`Kith needs Node ${major}.${minor} or newer, and this is ${process.versions.node}.`);
  console.error('Get a current one from https://nodejs.org (22 and 24 are long-term support), then try again.');
  process.exitCode = 1;
} else {
  import('./commands.mjs')
    .then(({ runCommand }) => runCommand(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error) => {
      console.error(error.message);
      process.exitCode = error.exitCode || 1;
    });
}
