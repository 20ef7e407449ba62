import { letExplore } from '../accounts/explore.service.js';
import type { Config } from '../config.js';
import { CommandFailed, type Terminal } from './terminal.js';
import { asSystem, withDatabase } from './with-database.js';

/** Lets a member send documents of their own to the graph, or no longer; says what has changed. */
export async function explore(config: Config, terminal: Terminal, given: string, granted: boolean): Promise<void> {
  const email = given.trim().toLowerCase();
  const explorer = await withDatabase(config, (database) =>
    asSystem(database, 'explore', (unit) => letExplore(unit, email, granted)),
  );
  if (!explorer) throw new CommandFailed(`Nobody signs in as ${email}.`);
  const { held, changed } = explorer;
  if (held === 0) throw new CommandFailed(`${email} is no longer a member of any organisation.`);
  const before = changed === 0 ? 'As before, ' : 'From now on ';
  if (granted) terminal.say(`${before}${email} may send documents of their own. It adds no right to data.`);
  else terminal.say(`${before}${email} may not send documents of their own.`);
}
