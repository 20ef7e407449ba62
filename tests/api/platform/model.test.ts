import { makeDataSource } from '@kith/api/database/data-source';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../testkit/schema.js';
import { theServer } from '../../testkit/server.js';

test('The migrations build exactly the tables that the entities describe', async () => {
  const { ownerUrl } = await theServer();
  const model = await makeDataSource({ url: ownerUrl, poolSize: 1, applicationName: 'drift' }).initialize();
  try {
    const { upQueries } = await model.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(model.entityMetadatas.length).toBeGreaterThan(15);
  } finally {
    await model.destroy();
  }
});

describe('Whoever reads the schema', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const roots = new Set(['Query', 'Mutation', 'Subscription']);

  test('finds a description on every type', () => {
    expect(types.filter(({ name, description }) => !description && !roots.has(name)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('finds one on every field, argument, input and value', () => {
    const bare: string[] = [];
    const check = (name: string, description: string | null | undefined) => description || bare.push(name);
    for (const type of types) {
      if (isEnumType(type)) type.getValues().forEach((value) => check(`${type.name}.${value.name}`, value.description));
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description);
      if (isInputObjectType(type)) continue;
      for (const { name, args } of Object.values(type.getFields())) {
        for (const arg of args) check(`${type.name}.${name}(${arg.name})`, arg.description);
      }
    }
    expect(bare).toEqual([]);
  });

  test('sees an idempotency key on every mutation that a member makes', () => {
    const without = Object.values(schema.getMutationType()!.getFields()).filter(
      ({ args }) => !args.some(({ name }) => name === 'idempotencyKey'),
    );
    expect(without.map(({ name }) => name)).toEqual([
      'acceptInvitation',
      'confirmListingByLink',
      'confirmRequestToJoin',
    ]);
  });
});
