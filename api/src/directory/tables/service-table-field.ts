import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';
import { snakeCase } from '../../platform/snake-case.js';
import { csvFields, type CsvField } from '../feeds/csv/csv-fields.js';

/** A field by its name in the graph, such as MINIMUM_AGE. */
export type ServiceTableFieldName = string;

const nameOf = (field: CsvField): ServiceTableFieldName => snakeCase(field).toUpperCase();
const byName = new Map(csvFields.map((field) => [nameOf(field), field]));

export const tableFieldName = nameOf;

/** The field of that name; the graph lets no other name through. */
export const tableField = (name: ServiceTableFieldName): CsvField => byName.get(name)!;

const words: Record<CsvField, string> = {
  id: 'By what the source tells its services apart.',
  name: 'What the service is called.',
  description: 'What it is.',
  organisation: 'Who offers it.',
  venue: 'What the place is called.',
  address: 'Street and number.',
  town: 'Town or city.',
  postcode: 'Postcode of the place.',
  latitude: 'In degrees (WGS 84).',
  longitude: 'In degrees (WGS 84).',
  phone: 'Telephone number.',
  email: 'E-mail address.',
  web: 'Web address.',
  days: 'Days of the week.',
  times: 'From when until when.',
  cost: 'What it costs.',
  needs: 'Words for what it helps with.',
  eligibility: 'Who may come.',
  minimumAge: 'In years.',
  maximumAge: 'In years.',
  accessibility: 'Access to the place.',
  languages: 'Languages spoken.',
  status: 'Whether it runs.',
  assured: 'When somebody last made sure of it.',
};

export const ServiceTableField = enumOf(csvFields.map(nameOf));
registerEnumType(ServiceTableField, {
  name: 'ServiceTableField',
  description: 'What a column of a table may say of a service.',
  valuesConfig: Object.fromEntries(csvFields.map((field) => [nameOf(field), { description: words[field] }])),
});
