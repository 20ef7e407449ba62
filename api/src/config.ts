import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/** How mail is sent. */
interface MailSettings {
  /** The mail server, with user and password if it wants them; smtps: for TLS from the first byte on. */
  smtpUrl: string;
  /** Whom it is from. */
  from: string;
}

/** Everything the program learns from its environment, checked once. */
export interface Config {
  host: string;
  port: number;
  /** Where the portal is reached from outside; decides on secure cookies and accepted origins. */
  origin: string;
  /** Owner's URL of an external PostgreSQL; undefined: the embedded one is started. */
  databaseUrl: string | undefined;
  dataDirectory: string;
  /** The append-only file, outside of the database, that the audit's chain is anchored in. */
  anchorFile: string;
  /** The deployment's one secret: session cookies and the serving roles' passwords follow from it. */
  secret: string;
  executor: 'jit' | 'graphql-js';
  /** By compiled plans, or level by level through TypeORM: the same answers, several times slower. */
  reads: 'plan' | 'plain';
  logLevel: string;
  poolSize: number;
  /** Manifests of documents that other programs than the portal send, beside the portal's own. */
  documentManifests: readonly string[];
  /** Behind a proxy that sets X-Forwarded-For: trust it for the caller's address. */
  trustProxy: boolean;
  /** Left out, Kith sends no mail, and says so. */
  mail: MailSettings | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

function wholeNumber(name: string, text: string | undefined, fallback: number, least: number, most: number): number {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
}

function oneOf<T extends string>(name: string, text: string | undefined, choices: readonly [T, ...T[]]): T {
  if (!text) return choices[0];
  const choice = choices.find((each) => each === text);
  if (choice) return choice;
  throw new Error(`${name} must be one of ${choices.join(', ')}, not "${text}".`);
}

/** The secret given, or one made on first start and kept beside the data, readable by the owner only. */
function secretFrom(given: string | undefined, dataDirectory: string): string {
  if (given) {
    if (given.length >= 32) return given;
    throw new Error('KITH_SECRET must have at least 32 characters.');
  }
  const file = resolve(dataDirectory, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}

const address = /^[^\s@<>]+@[^\s@<>]+$/;

/** Both come together or not at all. What is wrong is said without the address, which may hold a password. */
function mailSettingsFrom(smtpUrl: string | undefined, from: string | undefined): MailSettings | undefined {
  if (!smtpUrl && !from) return undefined;
  if (!smtpUrl || !from) throw new Error('KITH_SMTP_URL and KITH_MAIL_FROM are set together.');
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol) || !new URL(smtpUrl).hostname) {
    throw new Error(
      'KITH_SMTP_URL must be like smtp://host:587 or smtps://host, with user and password before the host.',
    );
  }
  if (!address.test(from)) throw new Error('KITH_MAIL_FROM must be an e-mail address.');
  return { smtpUrl, from };
}

/** Reads and checks the environment; throws with the name of the variable that is wrong. */
export function readConfig(environment: Environment): Config {
  const dataDirectory = resolve(environment['KITH_DATA_DIR'] || '.kith');
  const host = environment['HOST'] || '127.0.0.1';
  const port = wholeNumber('PORT', environment['PORT'], 4000, 0, 65_535);
  return Object.freeze({
    host,
    port,
    origin: (environment['KITH_ORIGIN'] || `http://${host}:${port}`).replace(/\/$/, ''),
    databaseUrl: environment['DATABASE_URL'] || undefined,
    dataDirectory,
    anchorFile: resolve(environment['KITH_ANCHOR_FILE'] || resolve(dataDirectory, 'audit-anchors.jsonl')),
    secret: secretFrom(environment['KITH_SECRET'], dataDirectory),
    executor: oneOf('KITH_EXECUTOR', environment['KITH_EXECUTOR'], ['jit', 'graphql-js']),
    reads: oneOf('KITH_READS', environment['KITH_READS'], ['plan', 'plain']),
    logLevel: oneOf('LOG_LEVEL', environment['LOG_LEVEL'], ['info', 'silent', 'error', 'warn', 'debug']),
    poolSize: wholeNumber('KITH_POOL_SIZE', environment['KITH_POOL_SIZE'], 10, 1, 200),
    documentManifests: (environment['KITH_DOCUMENTS'] || '').split(delimiter).filter(Boolean),
    trustProxy: environment['KITH_TRUST_PROXY'] === 'true',
    mail: mailSettingsFrom(environment['KITH_SMTP_URL'], environment['KITH_MAIL_FROM']),
  });
}
