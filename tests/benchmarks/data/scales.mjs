/** @typedef {'20k' | '200k' | '2m'} ScaleName */

/**
 * How much there is of everything. The country grows with it, not the crowd: there are as many services around one
 * outward postcode at every scale.
 * @type {Record<ScaleName, {referrals: number}>}
 */
const scales = { '20k': { referrals: 20_000 }, '200k': { referrals: 200_000 }, '2m': { referrals: 2_000_000 } };

export const scaleNames = /** @type {ScaleName[]} */ (Object.keys(scales));

/** Referrals that wait to be accepted, all at one organisation; they come on top of the scale's own. */
export const waitingReferrals = 5_000;

/** The services of that organisation: a place is taken at each in turn, so that no single counter is fought over. */
export const waitingServices = 200;

/** The figures of a scale. */
export function figuresOf(/** @type {ScaleName} */ name) {
  const { referrals } = scales[name];
  return {
    referrals,
    practices: Math.round((referrals / 2_000_000) * 7_000),
    teams: Math.max(25, referrals / 4_000),
    services: referrals / 10,
    communities: referrals / 50,
    outcodes: Math.round((referrals / 2_000_000) * 2_800),
  };
}
