import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The passwords of the two roles that a new database is created with. */
export interface DatabaseSecrets {
  superuserPassword: string;
  ownerPassword: string;
}

/** Reads the passwords kept beside a database. Throws when the database is there and they are not. */
export function readSecrets(directory: string): DatabaseSecrets {
  const path = secretsFile(directory);
  if (!existsSync(path)) {
    throw new Error(`The passwords of the database are missing: ${path}. Put the file back, or delete ${directory}`);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as DatabaseSecrets;
}

/** Makes new passwords and keeps them in a file that only this user reads. */
export function createSecrets(directory: string): DatabaseSecrets {
  const secrets = { superuserPassword: randomPassword(), ownerPassword: randomPassword() };
  const path = secretsFile(directory);
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

function secretsFile(directory: string): string {
  return join(directory, 'secrets.json');
}

// Base64url needs no quoting in SQL and no escaping in a URL.
function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}
