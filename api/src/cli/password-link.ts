import { linkMinutes, makeAuth } from '../accounts/sign-in/auth.js';
import { linkTo } from '../accounts/sign-in/way-back.js';
import type { Config } from '../config.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { withDatabase } from './with-database.js';

/** Shows a link by which somebody chooses a new password: the way back in where Kith sends no mail. */
export async function passwordLink(config: Config, terminal: Terminal, email: string): Promise<void> {
  const token = await withDatabase(config, async ({ signIn }) => {
    let made: string | undefined;
    const auth = makeAuth(config, signIn, (_, token) => (made = token));
    await auth.api.requestPasswordReset({ body: { email } });
    return made;
  });
  if (token === undefined) throw new CommandFailed(`Nobody signs in as ${email}.`);
  terminal.warn(`By this link ${email} chooses a new password, within ${linkMinutes} minutes and once:`);
  terminal.say(linkTo(config, token));
}
