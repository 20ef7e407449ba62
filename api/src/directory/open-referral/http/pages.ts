import type { Json } from '../map/field-map.js';
import type { Slice } from '../query/reader.js';
import type { Parameters } from './parameters.js';

const usualSize = 50;
const mostRows = 100_000_000;

/** One page of a list, from 1. */
export interface PageRequest {
  page: number;
  perPage: number;
}

/** The page that is asked for, of at most so many rows. BAD_USER_INPUT for one that cannot be. */
export function pageIn(parameters: Parameters, mostPerPage = 500): PageRequest {
  const perPage = parameters.whole('per_page', 1, mostPerPage) ?? Math.min(usualSize, mostPerPage);
  return { page: parameters.whole('page', 1, Math.floor(mostRows / perPage)) ?? 1, perPage };
}

export const sliceOf = ({ page, perPage }: PageRequest): Slice => ({ offset: (page - 1) * perPage, limit: perPage });

const lastOf = (total: number, { perPage }: PageRequest) => Math.max(1, Math.ceil(total / perPage));

/** A page as Open Referral UK 3.0 has it; an empty list has one empty page. */
export const pageOf = (contents: readonly Json[], total: number, request: PageRequest): Json => ({
  total_items: total,
  total_pages: lastOf(total, request),
  page_number: request.page,
  size: contents.length,
  first_page: request.page === 1,
  last_page: request.page >= lastOf(total, request),
  empty: contents.length === 0,
  contents,
});

/** A page as Open Referral UK 1.0 has it. */
export const pageOfV1 = (content: readonly Json[], total: number, request: PageRequest): Json => ({
  totalElements: total,
  totalPages: lastOf(total, request),
  number: request.page,
  size: content.length,
  first: request.page === 1,
  last: request.page >= lastOf(total, request),
  empty: content.length === 0,
  content,
});
