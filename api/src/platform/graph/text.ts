import { MaxLength, registerDecorator, type ValidationOptions } from 'class-validator';

// C0 controls except tab and line ends, DEL, C1 and lone surrogates: nobody types these on purpose, Postgres refuses some.
const unusable = /[\p{Cc}\p{Cs}]/u;

const holdsUnusable = (text: string) => unusable.test(text.replace(/[\t\n\r]/g, ''));

/** Text a person typed: at most `length` characters, no control characters; a list is checked item by item. */
export function PlainText(length: number, options: ValidationOptions = {}): PropertyDecorator {
  return (target, property) => {
    const propertyName = property as string;
    MaxLength(length, { message: `Use ${length.toLocaleString('en-GB')} characters or fewer.`, ...options })(
      target,
      propertyName,
    );
    registerDecorator({
      name: 'plainText',
      target: target.constructor,
      propertyName,
      options: { message: 'Remove the characters that cannot be shown.', ...options },
      validator: { validate: (value: unknown) => typeof value !== 'string' || !holdsUnusable(value) },
    });
  };
}
