import { fullService, readService } from '@kith/api/directory/open-referral/published-service';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyService } from './any-service.js';

test('A service that is published and read again is the same in every public field', () => {
  fc.assert(
    fc.property(anyService, (service) => {
      const wire = JSON.parse(JSON.stringify(fullService(service))) as Record<string, unknown>;
      expect(readService(wire)).toEqual(service);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});
