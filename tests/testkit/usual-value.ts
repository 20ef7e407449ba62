import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { uuidv7 } from './ids.js';

/** A value a form could have sent, for every input there is; ids name nothing that exists. */
export function usualValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return usualValue(type.ofType);
  if (isListType(type)) return [usualValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, usualValue(field.type)]));
  const scalars: Record<string, unknown> = {
    ID: uuidv7(),
    Int: 1,
    Float: 1,
    Boolean: true,
    Date: '2026-01-05',
    String: 'as usual',
  };
  return scalars[String(type)];
}
