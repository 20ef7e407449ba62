import { allNeeds, type Need } from '@kith/referral-lifecycle';
import { type AddressField, flag, manyOf, oneOf, text } from '../../app/address/use-address-state';
import type { AccessFeature, Attendance, PartOfDay, ServiceFilter, ServiceSort, Weekday } from '../../gql/graphql';
import { kilometres } from '../distance-words';
import { accessLabels, attendanceLabels, partLabels, weekdayLabels } from './find-words';

export const distances = ['1', '2', '5', '10', '25', '50'] as const;
export const sorts = ['BEST', 'NEAREST', 'NAME'] as const;

/** Side by side, more would not fit. */
export const mostCompared = 3;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids of services, at most three. */
export function services(): AddressField<readonly string[]> {
  return { read: (typed) => typed.filter((id) => uuid.test(id)).slice(0, mostCompared), write: (ids) => ids };
}

const keysOf = <Name extends string>(labels: Readonly<Record<Name, string>>) => Object.keys(labels) as Name[];

/** How a search stands in the address; nothing about a person does. */
export const findFields = {
  text: text(),
  needs: manyOf(allNeeds),
  near: text(),
  within: oneOf(distances, null),
  days: manyOf(keysOf(weekdayLabels)),
  parts: manyOf(keysOf(partLabels)),
  how: manyOf(keysOf(attendanceLabels)),
  access: manyOf(keysOf(accessLabels)),
  free: flag(),
  places: flag(),
  referrals: flag(),
  sort: oneOf(sorts, null),
  compare: services(),
};

export interface FindState {
  readonly text: string;
  readonly needs: readonly Need[];
  readonly near: string;
  readonly within: (typeof distances)[number] | null;
  readonly days: readonly Weekday[];
  readonly parts: readonly PartOfDay[];
  readonly how: readonly Attendance[];
  readonly access: readonly AccessFeature[];
  readonly free: boolean;
  readonly places: boolean;
  readonly referrals: boolean;
  readonly sort: ServiceSort | null;
  readonly compare: readonly string[];
}

export const nothingAsked: Omit<FindState, 'compare'> = {
  text: '',
  needs: [],
  near: '',
  within: null,
  days: [],
  parts: [],
  how: [],
  access: [],
  free: false,
  places: false,
  referrals: false,
  sort: null,
};

/** How many things it is narrowed by, beside words and place. */
export function narrowedBy({ needs, days, parts, how, access, free, places, referrals }: FindState): number {
  const flags = [free, places, referrals].filter(Boolean).length;
  return needs.length + days.length + parts.length + how.length + access.length + flags;
}

/** Whether anything is asked for. */
export const isAsked = (state: FindState): boolean =>
  state.text !== '' || state.near !== '' || state.sort !== null || narrowedBy(state) > 0;

const some = <T>(values: readonly T[]): T[] | null => (values.length > 0 ? [...values] : null);

/** What to ask the graph for. */
export function filterOf(state: FindState): ServiceFilter {
  const { near, within } = state;
  return {
    text: state.text || null,
    needs: some(state.needs),
    nearOutcode: near || null,
    withinKm: near && within ? kilometres(Number(within)) : null,
    days: some(state.days),
    partsOfDay: some(state.parts),
    attendance: some(state.how),
    access: some(state.access),
    isFree: state.free || null,
    hasPlaces: state.places || null,
    acceptsReferrals: state.referrals || null,
  };
}
