import { expect, test } from 'vitest';
import type { ServiceChoiceFragment } from '../../gql/graphql';
import { fitOf } from './service-fit';

const service = (facts: Partial<ServiceChoiceFragment>): ServiceChoiceFragment =>
  ({ needs: [], areaOutcodes: [], minimumAge: null, maximumAge: null, eligibility: null, ...facts }) as never;

test('the age is said once, in the words of the service where they say it', () => {
  const eligibility = 'Anybody aged 18 or over.';
  expect(fitOf(service({ minimumAge: 18, eligibility }), [], null)).toEqual([`For whom: ${eligibility}`]);
});

test('the age is said where the words of the service leave it out', () => {
  const fit = fitOf(service({ minimumAge: 18, maximumAge: 64, eligibility: 'Working age.' }), [], null);
  expect(fit).toEqual(['For whom: Working age.', 'Ages: 18 to 64']);
  expect(fitOf(service({ minimumAge: 8, eligibility: 'Carers, 18 at a time.' }), [], null)).toContain(
    'Ages: 8 and over',
  );
});
