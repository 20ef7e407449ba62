import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graph/role.js';

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type WeekdayName = (typeof weekdays)[number];
export const Weekday = enumOf(weekdays);
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week, as RFC 5545 writes it.',
  valuesConfig: {
    MO: { description: 'Monday.' },
    TU: { description: 'Tuesday.' },
    WE: { description: 'Wednesday.' },
    TH: { description: 'Thursday.' },
    FR: { description: 'Friday.' },
    SA: { description: 'Saturday.' },
    SU: { description: 'Sunday.' },
  },
});

export const partsOfDay = ['MORNING', 'AFTERNOON', 'EVENING'] as const;
export type PartOfDayName = (typeof partsOfDay)[number];
export const PartOfDay = enumOf(partsOfDay);
registerEnumType(PartOfDay, {
  name: 'PartOfDay',
  description: 'A part of the day, local time.',
  valuesConfig: {
    MORNING: { description: 'Before noon.' },
    AFTERNOON: { description: 'From noon to 5pm.' },
    EVENING: { description: 'From 5pm.' },
  },
});

export const attendances = ['VENUE', 'ONLINE', 'PHONE', 'HOME_VISIT'] as const;
export type AttendanceName = (typeof attendances)[number];
export const Attendance = enumOf(attendances);
registerEnumType(Attendance, {
  name: 'Attendance',
  description: 'How a service and a person come together.',
  valuesConfig: {
    VENUE: { description: 'The person goes there.' },
    ONLINE: { description: 'Over the internet.' },
    PHONE: { description: 'By telephone.' },
    HOME_VISIT: { description: 'Somebody comes to the person.' },
  },
});

export const accessFeatures = ['STEP_FREE', 'HEARING_LOOP', 'ACCESSIBLE_TOILET', 'PARKING', 'SIGN_LANGUAGE'] as const;
export type AccessFeatureName = (typeof accessFeatures)[number];
export const AccessFeature = enumOf(accessFeatures);
registerEnumType(AccessFeature, {
  name: 'AccessFeature',
  description: 'An arrangement for access that a service says it has.',
  valuesConfig: {
    STEP_FREE: { description: 'One gets in without steps.' },
    HEARING_LOOP: { description: 'A hearing loop.' },
    ACCESSIBLE_TOILET: { description: 'A toilet for people in wheelchairs.' },
    PARKING: { description: 'Parking for blue badges.' },
    SIGN_LANGUAGE: { description: 'British Sign Language.' },
  },
});

export const serviceSorts = ['BEST', 'NEAREST', 'NAME'] as const;
export type ServiceSortName = (typeof serviceSorts)[number];
export const ServiceSort = enumOf(serviceSorts);
registerEnumType(ServiceSort, {
  name: 'ServiceSort',
  description: 'In which order services are found.',
  valuesConfig: {
    BEST: {
      description:
        'By how well they fit, how near they are, how lately somebody made sure of them and how reliably they answer.',
    },
    NEAREST: { description: 'Nearest first; needs nearOutcode.' },
    NAME: { description: 'By name.' },
  },
});

/** What a count is of; each a kind of tag of a search row, by its name there. */
export const facetKinds = {
  NEED: 'need',
  DAY: 'day',
  PART_OF_DAY: 'part',
  ATTENDANCE: 'how',
  ACCESS: 'access',
  LANGUAGE: 'language',
  FREE: 'free',
  ROOM: 'room',
  REFERRALS: 'referrals',
} as const;
export type FacetKindName = keyof typeof facetKinds;
export const FacetKind = enumOf(Object.keys(facetKinds) as FacetKindName[]);
registerEnumType(FacetKind, {
  name: 'ServiceFacetKind',
  description: 'What services are counted by.',
  valuesConfig: {
    NEED: { description: 'A need, by its code.' },
    DAY: { description: 'A Weekday.' },
    PART_OF_DAY: { description: 'A PartOfDay.' },
    ATTENDANCE: { description: 'An Attendance.' },
    ACCESS: { description: 'An AccessFeature.' },
    LANGUAGE: { description: 'An ISO 639 code in small letters.' },
    FREE: { description: 'YES: free of charge.' },
    ROOM: { description: 'YES: not full.' },
    REFERRALS: { description: 'YES: takes referrals in Kith now.' },
  },
});
