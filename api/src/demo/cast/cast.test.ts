import { isPracticeOdsCode, parsePostcode } from '@kith/nhs';
import { describe, expect, it } from 'vitest';
import { communityOrganisations } from './community-organisations.js';
import { members } from './members.js';
import { outcodes } from './outcodes.js';
import { people } from './people.js';
import { publicOrganisations } from './public-organisations.js';
import { services } from './services.js';
import { signIns } from './sign-ins.js';

const organisations = [...publicOrganisations, ...communityOrganisations];
const places = new Set(outcodes.map(([code]) => code));
const different = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);

describe('the cast of the demo', () => {
  it('is as large as it was meant to be', () => {
    expect([people.length, services.length, communityOrganisations.length]).toEqual([60, 42, 12]);
    different(people.map(({ name }) => name));
    different([...organisations, ...services].map(({ key }) => key));
  });

  it('lives at postcodes that can be, in places the demo knows', () => {
    for (const { postcode } of [...people, ...organisations]) {
      const parsed = parsePostcode(postcode);
      expect(parsed.ok && places.has(parsed.outcode), postcode).toBe(true);
    }
  });

  it('has codes that belong to nobody', () => {
    const codes = organisations.flatMap(({ odsCode }) => odsCode ?? []);
    expect(codes.filter((code) => !/^[XY]999/.test(code))).toEqual([]);
    const practices = publicOrganisations.filter(({ kind }) => kind === 'PRACTICE');
    expect(practices.filter(({ odsCode }) => !isPracticeOdsCode(odsCode ?? ''))).toEqual([]);
  });

  it('has a member behind each sign-in', () => {
    for (const { email } of signIns)
      expect(
        members.some((member) => member.email === email),
        email,
      ).toBe(true);
  });
});
