import { describe, expect, it } from 'vitest';
import { expectNone } from './broken.js';
import { allFiles } from './house.js';
import { wrongNames } from './rules/names.js';

describe('names', () => {
  it('are kebab-case, say what a thing is for, and there are no barrels', () => {
    expect(allFiles.length).toBeGreaterThan(300);
    expectNone('These names are not as the design asks:', wrongNames(allFiles));
  });

  it.each([
    'api/src/people/findPeople.ts',
    'api/src/People/find-people.ts',
    'api/src/people/find_people.ts',
    'api/src/people/utils.ts',
    'web/src/common/date.ts',
    'api/src/referrals/referral-manager.ts',
    'api/src/people/index.ts',
    'packages/nhs/src/dates/index.ts',
  ])('%s is refused', (path) => {
    expect(wrongNames([path])).toHaveLength(1);
  });

  it.each([
    'README.md',
    'packages/nhs/src/index.ts',
    'web/src/app/styles/_page.scss',
    'api/src/database/migrations/1792000000001-roles-and-actor.ts',
    '.oxlintrc.json',
  ])('%s is fine', (path) => {
    expect(wrongNames([path])).toEqual([]);
  });
});
