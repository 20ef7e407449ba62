import { parseArgs } from 'node:util';
import type { Config } from '../config.js';
import { askKeepersNow } from './ask-keepers.js';
import { verifyAuditNow } from './audit-verify.js';
import { backUp } from './backup.js';
import { bringUpNow, cleanUpNow } from './daily.js';
import { explore } from './explore.js';
import { importCsv } from './import-csv.js';
import { importDue } from './import-due.js';
import { importOutcodes } from './import-outcodes.js';
import { importPractices } from './import-practices.js';
import { importServices } from './import-services.js';
import { invite } from './invite.js';
import { linkTeam } from './link-team.js';
import { passwordLink } from './password-link.js';
import { restore } from './restore.js';
import { CommandFailed, type Terminal } from './terminal.js';

const help = `Usage: npm run kith -- <command>

  import practices FILE                  load GP practices from a file of the Organisation Data Service (JSON);
                                         may be repeated: only what differs is changed
  import services FILE|URL               load services from a feed of Open Referral UK (1.0 or 3.0), or from a file of
                                         it; may be repeated. --source NAME names the source, --allow-private lets
                                         it lie in a private network, --withdraw withdraws even most of its services,
                                         --daily has it read again each day (--no-daily: no longer)
  import csv FILE --source NAME          load services from a table; columns are told by their headings, as the last time,
                                         or by --map FILE ({"name": "Service", "postcode": "Post code", …}); --preview
                                         shows what would be loaded, and loads nothing
  import due                             read the feeds whose day has come; a Kith that runs does so by itself
  import outcodes FILE                   load outward postcodes and where they lie, from JSON or an ONS postcode CSV
  invite EMAIL ROLE ORGANISATION         make a link by which somebody becomes a member; prints the link
  password-link EMAIL                    make a link by which somebody chooses a new password; prints the link
  explore EMAIL                          let a member send documents of their own to the graph; --revoke takes it back
  link-team PRACTICE TEAM                name the link-worker team a practice refers to
  link-team PRACTICE --create "NAME"     the same, with a new team
  bring-up                               put what has come due on top of the worklists, count how services answer, and
                                         look for services that are listed twice; once a day, soon after midnight
  ask-keepers                            ask by mail whether listings nobody has confirmed are still right; once a day
  clean-up                               remove delivered messages after 30 days, idempotency keys after 48 hours
  backup FILE                            save one snapshot of the whole database in a new file, while Kith goes on
  restore FILE                           restore it into an empty database, compare, and close what was taken back since;
                                         needs the anchor file, or --without-anchors
  audit verify                           compute the audit's chain anew and compare it with the database and the anchors
  help                                   this page

An organisation is named by its ODS code, its whole name or its id. Works on the database that DATABASE_URL names, or on
the one under KITH_DATA_DIR, whether Kith is running or not. Links begin with KITH_ORIGIN, if that is set.`;

/** Thrown for a command line that makes no sense. */
export class WrongUsage extends CommandFailed {}

const options = {
  create: { type: 'string' },
  'without-anchors': { type: 'boolean' },
  revoke: { type: 'boolean' },
  source: { type: 'string' },
  'allow-private': { type: 'boolean' },
  withdraw: { type: 'boolean' },
  map: { type: 'string' },
  preview: { type: 'boolean' },
  daily: { type: 'boolean' },
  'no-daily': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The one command that each option is for. */
const commandOf = {
  create: 'link-team',
  'without-anchors': 'restore',
  revoke: 'explore',
  source: 'import',
  'allow-private': 'import',
  withdraw: 'import',
  map: 'import',
  preview: 'import',
  daily: 'import',
  'no-daily': 'import',
} as const;

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const words = values.help ? ['help'] : positionals;
    for (const [option, command] of Object.entries(commandOf)) {
      if (values[option as keyof typeof commandOf] !== undefined && words[0] !== command)
        throw new Error(`--${option} goes with ${command} only.`);
    }
    return { words, ...values };
  } catch (error) {
    throw new WrongUsage((error as Error).message, { cause: error });
  }
}

/** Carries out one command line. The configuration is read only if the command needs it. */
export async function runCommand(args: string[], readConfig: () => Config, terminal: Terminal): Promise<void> {
  const { words, create, revoke, 'without-anchors': withoutAnchors = false, ...given } = parse(args);
  const [command = 'help', first, second, third] = words;
  const has = (name: string, length: number) => command === name && words.length === length;
  if (has('import', 3) && first === 'practices') return importPractices(readConfig(), terminal, second!);
  if (has('import', 3) && first === 'services') {
    const { source, 'allow-private': allowPrivate = false, withdraw = false } = given;
    const daily = given['no-daily'] ? false : given.daily;
    return importServices(readConfig(), terminal, second!, { source, allowPrivate, withdraw, daily });
  }
  if (has('import', 3) && first === 'csv' && given.source !== undefined) {
    const { source, map, preview = false, withdraw = false } = given;
    return importCsv(readConfig(), terminal, second!, { source, map, preview, withdraw });
  }
  if (has('import', 2) && first === 'due') return importDue(readConfig(), terminal);
  if (has('import', 3) && first === 'outcodes') return importOutcodes(readConfig(), terminal, second!);
  if (has('invite', 4)) return invite(readConfig(), terminal, first!, second!, third!);
  if (has('password-link', 2)) return passwordLink(readConfig(), terminal, first!);
  if (has('explore', 2)) return explore(readConfig(), terminal, first!, !revoke);
  if (has('link-team', 2) && create !== undefined) return linkTeam(readConfig(), terminal, first!, { create });
  if (has('link-team', 3) && create === undefined) return linkTeam(readConfig(), terminal, first!, { named: second! });
  if (has('bring-up', 1)) return bringUpNow(readConfig(), terminal);
  if (has('ask-keepers', 1)) return askKeepersNow(readConfig(), terminal);
  if (has('clean-up', 1)) return cleanUpNow(readConfig(), terminal);
  if (has('backup', 2)) return backUp(readConfig(), terminal, first!);
  if (has('restore', 2)) return restore(readConfig(), terminal, first!, { withoutAnchors });
  if (has('audit', 2) && first === 'verify') return verifyAuditNow(readConfig(), terminal);
  if (command === 'help') return terminal.say(help);
  throw new WrongUsage(`This is no command: ${args.join(' ')}\n\n${help}`);
}
