/** What kind of work a service or team does, and so how its people write. */
export type Theme =
  | 'linking'
  | 'growing'
  | 'making'
  | 'moving'
  | 'money'
  | 'home'
  | 'company'
  | 'food'
  | 'caring'
  | 'loss'
  | 'learning'
  | 'family'
  | 'arriving';

/** What is said or written at some step. */
export type SpokenKind = 'accepting' | 'asking' | 'waiting' | 'reached' | 'tried' | 'met' | 'noting' | 'finishing';

/** What the people of a service write, in turn; what a voice lacks, the plain voice says. */
export type Voice = Partial<Record<SpokenKind, readonly string[]>> & {
  /** Why somebody is referred there, in the sender's words. */
  referring?: readonly string[];
};
