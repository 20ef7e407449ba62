export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Pin {
  /** Which service of the list, from 1. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly pins: readonly Pin[];
  /** A whole number of miles, and how long a line of that is. */
  readonly scale: { readonly miles: number; readonly length: number };
}

export const mapSize = { width: 360, height: 360, margin: 28 };

const milesPerDegree = 69.05;
const radians = Math.PI / 180;
const scales = [50, 20, 10, 5, 2, 1, 0.5, 0.2];

/** At least so much of the world is shown, so that one place is not blown up to fill the map. */
const leastMiles = 1;

interface Placed {
  readonly number: number;
  readonly east: number;
  readonly north: number;
}

const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
const middle = (values: readonly number[]) => (Math.max(...values) + Math.min(...values)) / 2;

/** Where the places of services, in the order of their list, stand on a map with north on top; null where none is known. */
export function layOut(services: readonly (readonly MapPoint[])[]): MapLayout | null {
  const points = services.flatMap((places, index) => places.map((place) => ({ ...place, number: index + 1 })));
  if (points.length === 0) return null;
  const across = milesPerDegree * Math.cos(middle(points.map(({ latitude }) => latitude)) * radians);
  const placed: Placed[] = points.map(({ number, latitude, longitude }) => ({
    number,
    east: longitude * across,
    north: latitude * milesPerDegree,
  }));
  const [easts, norths] = [placed.map(({ east }) => east), placed.map(({ north }) => north)];
  const { width, height, margin } = mapSize;
  const room = Math.min(width, height) - 2 * margin;
  const perMile = room / Math.max(span(easts), span(norths), leastMiles);
  const pins = placed.map(({ number, east, north }) => ({
    number,
    x: Math.round(width / 2 + (east - middle(easts)) * perMile),
    y: Math.round(height / 2 - (north - middle(norths)) * perMile),
  }));
  const miles = scales.find((each) => each * perMile <= room / 2) ?? scales.at(-1)!;
  return { pins, scale: { miles, length: Math.round(miles * perMile) } };
}
