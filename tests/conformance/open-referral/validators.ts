import { openApiOfV3 } from '@kith/api/directory/open-referral/v3/open-api';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What is wrong with a value, in the words of the validator; nothing where it fits. */
export type Check = (value: unknown) => string[];

const checkBy =
  (validate: ValidateFunction): Check =>
  (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const own = formats.default(new Ajv2020({ strict: false, allErrors: true }));
own.addSchema({ ...openApiOfV3('http://kith.test/open-referral/v3'), $id: 'kith' });

const pointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** What Kith's own OpenAPI document says of an answer at one of its paths. */
export const ownCheck = (path: string): Check =>
  checkBy(own.compile({ $ref: `kith#/paths/${pointer(path)}/get/responses/200/content/application~1json/schema` }));

/** What it says of a thing by name. */
export const ownCheckOf = (name: string): Check => checkBy(own.compile({ $ref: `kith#/components/schemas/${name}` }));

/** The published schemas of the standard, where they lie beside the project or two folders above it. */
const standards = ['../../../../shared/standards/', '../../../../../shared/standards/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

export const hasStandards = standards !== undefined;

const official = formats.default(new Ajv({ strict: false, allErrors: true }));

const schemaFrom = (file: string) => JSON.parse(readFileSync(`${standards}${file}`, 'utf8')) as object;

/** What a schema file of the standard says. */
export const officialCheck = (file: string): Check => checkBy(official.compile(schemaFrom(file)));

/** What the standard's OpenAPI document says of the keys around a page; here all of them have to be there. */
export function officialPageCheck(file: string, name: 'Page' | 'page'): Check {
  const { components } = schemaFrom(file) as { components: { schemas: Record<string, { properties: object }> } };
  const page = components.schemas[name]!;
  return checkBy(official.compile({ ...page, required: Object.keys(page.properties) }));
}

/** The same check for each member of a list. */
export const each =
  (check: Check, list: string): Check =>
  (value) => {
    const members = (value as Record<string, unknown>)[list] as unknown[];
    return members.length === 0 ? [`${list} is empty`] : members.flatMap(check);
  };
