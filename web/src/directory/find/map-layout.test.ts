import { expect, test } from 'vitest';
import { layOut, mapSize } from './map-layout';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

test('north is on top, and east on the right', () => {
  const layout = layOut([[at(55.05, -1.5)], [at(55, -1.4)]])!;
  const [northWest, southEast] = layout.pins;
  expect(northWest!.y).toBeLessThan(southEast!.y);
  expect(northWest!.x).toBeLessThan(southEast!.x);
});

test('every pin is on the map, and a mile is as long one way as the other', () => {
  const layout = layOut([[at(55, -1.5), at(55, -1.3)], [at(55.1, -1.5)], []])!;
  expect(layout.pins.map(({ number }) => number)).toEqual([1, 1, 2]);
  for (const { x, y } of layout.pins) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(mapSize.margin);
    expect(Math.max(x, y)).toBeLessThanOrEqual(mapSize.width - mapSize.margin);
  }
  const [west, east, north] = layout.pins;
  const milesAcross = 0.2 * 69.05 * Math.cos((55.05 * Math.PI) / 180);
  expect((east!.x - west!.x) / milesAcross).toBeCloseTo((west!.y - north!.y) / (0.1 * 69.05), 0);
});

test('one place stands in the middle, and the line says how far is far', () => {
  const layout = layOut([[at(55, -1.5)]])!;
  expect(layout.pins).toEqual([{ number: 1, x: mapSize.width / 2, y: mapSize.height / 2 }]);
  expect(layout.scale).toEqual({ miles: 0.5, length: 152 });
});

test('nothing is drawn of what is nowhere', () => {
  expect(layOut([[], []])).toBeNull();
});
