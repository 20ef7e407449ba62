import { demoPassword, signIns } from './cast/sign-ins.js';

/** Says who can sign in to the demo: a line each, role, e-mail and password in columns. */
export function printSignIns(say: (line: string) => void): void {
  const width = (texts: string[]) => Math.max(...texts.map((text) => text.length)) + 2;
  const roleWidth = width(signIns.map(({ role }) => role));
  const emailWidth = width(signIns.map(({ email }) => email));
  say('Everybody in this demo is made up. Sign in as:\n');
  for (const { role, email } of signIns) say(`  ${role.padEnd(roleWidth)}${email.padEnd(emailWidth)}${demoPassword}`);
  say('');
}
