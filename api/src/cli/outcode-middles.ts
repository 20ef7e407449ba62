import { parseOutcode, parsePostcode } from '@kith/nhs';

/** Where an outward postcode lies: degrees, WGS 84. */
export interface OutcodeMiddle {
  code: string;
  latitude: number;
  longitude: number;
}

/** Within these lie the United Kingdom and its islands. ONS gives 99.999999 north where it knows of none. */
const lies = (latitude: number, longitude: number): boolean =>
  latitude > 49 && latitude < 61.5 && longitude > -9.5 && longitude < 2.5;

/** Sums up postcodes to the middles of their outward parts, in a few bytes for each. */
export class OutcodeMiddles {
  private readonly sums = new Map<string, { latitude: number; longitude: number; postcodes: number }>();
  /** Rows that are no postcode, or lie nowhere. */
  passedOver = 0;

  /** Adds a postcode, or an outward one, as a file writes it. */
  add(postcode: string, latitude: number, longitude: number): void {
    const whole = parsePostcode(postcode);
    const outward = whole.ok ? whole : parseOutcode(postcode);
    if (!outward.ok || !lies(latitude, longitude)) {
      this.passedOver += 1;
      return;
    }
    const sum = this.sums.get(outward.outcode) ?? { latitude: 0, longitude: 0, postcodes: 0 };
    sum.latitude += latitude;
    sum.longitude += longitude;
    sum.postcodes += 1;
    this.sums.set(outward.outcode, sum);
  }

  /** The middles, to a metre or so, by their code. */
  all(): OutcodeMiddle[] {
    const middle = (sum: number, postcodes: number) => Math.round((sum / postcodes) * 1e5) / 1e5;
    return [...this.sums]
      .map(([code, { latitude, longitude, postcodes }]) => ({
        code,
        latitude: middle(latitude, postcodes),
        longitude: middle(longitude, postcodes),
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}
