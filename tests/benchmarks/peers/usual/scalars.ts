import { GraphQLScalarType } from 'graphql';
import { registerEnumType } from 'type-graphql';

/** A day as yyyy-mm-dd. */
export const DateScalar = new GraphQLScalarType({ name: 'Date' });

export enum WorklistBox {
  RECEIVED = 'RECEIVED',
  SENT = 'SENT',
}

export enum WorklistTab {
  NEEDS_ME = 'NEEDS_ME',
  WAITING = 'WAITING',
  DONE = 'DONE',
}

export enum ServiceSort {
  NEAREST = 'NEAREST',
}

const needs = `LONELINESS EMOTIONAL_WELLBEING MONEY HOUSING FOOD_AND_FUEL WORK_AND_SKILLS CARING PHYSICAL_ACTIVITY
  LONG_TERM_CONDITION BEREAVEMENT DOMESTIC_ABUSE DRUGS_AND_ALCOHOL LEGAL_AND_IMMIGRATION TRANSPORT DIGITAL_INCLUSION
  ARTS_AND_NATURE PARENTING_AND_FAMILY PRACTICAL_HELP`.split(/\s+/);

export const NeedCode = Object.fromEntries(needs.map((code) => [code, code]));

registerEnumType(WorklistBox, { name: 'WorklistBox' });
registerEnumType(ServiceSort, { name: 'ServiceSort' });
registerEnumType(WorklistTab, { name: 'WorklistTab' });
registerEnumType(NeedCode, { name: 'NeedCode' });
