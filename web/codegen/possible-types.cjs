const { isAbstractType } = require('graphql');

// The cache must know which types a union or an interface stands for, and the client which types are problems.
exports.plugin = (schema) => {
  const abstractTypes = Object.values(schema.getTypeMap()).filter(
    (type) => isAbstractType(type) && !type.name.startsWith('__'),
  );
  const entries = abstractTypes.map((type) => [
    type.name,
    schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort(),
  ]);
  return `export const possibleTypes = ${JSON.stringify(Object.fromEntries(entries.sort()), null, 2)} as const;\n`;
};
