import type { Parameters } from '../http/parameters.js';
import type { ServiceFilter } from '../query/service-filter.js';

/** Whether a list is asked for as NDJSON instead of pages. BAD_USER_INPUT for another format. */
export const wantsLines = (parameters: Parameters): boolean =>
  parameters.oneOf('format', ['json', 'ndjson']) === 'ndjson';

const given = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

/** The parameters that services and their places have in common. */
export function serviceFilterIn(parameters: Parameters): ServiceFilter {
  return {
    search: parameters.text('search'),
    termGroups: given(parameters.id('taxonomy_term_id')).map((id) => [id]),
    taxonomyIds: given(parameters.id('taxonomy_id')),
    organisationId: parameters.id('organization_id'),
    modifiedAfter: parameters.instant('modified_after'),
  };
}
