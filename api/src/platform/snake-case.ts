/** A name of the model as the database writes it: `lastModified` as `last_modified`. */
export const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
