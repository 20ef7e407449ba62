import { run } from './run.js';

/** A search by filter, order and page. */
export const search = `query Search($filter: ServiceFilter, $sort: ServiceSort, $first: Int, $after: String) {
  services(filter: $filter, sort: $sort, first: $first, after: $after) {
    edges { cursor distanceKm node { name days } } pageInfo { hasNextPage endCursor }
  }
}`;

export interface Found {
  services: {
    edges: { cursor: string; distanceKm: number | null; node: { name: string; days: string[] } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

/** The services that a filter finds, with what else is asked of the search. */
export const find = async (filter: object, more: object = {}) =>
  (await run<Found>(search, { filter, first: 100, ...more })).data.services;
/** Their names, in order. */
export const names = async (filter: object, more: object = {}) =>
  (await find(filter, more)).edges.map(({ node }) => node.name);
