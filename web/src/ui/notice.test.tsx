import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InsetWarning } from './notice';

test('a warning is read out as a warning and as nothing else', () => {
  const markup = renderToStaticMarkup(<InsetWarning>A large dog</InsetWarning>);
  expect(markup.replace(/<[^>]*>/g, '')).toBe('Warning: A large dog');
});
