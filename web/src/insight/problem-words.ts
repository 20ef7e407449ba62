const words: Readonly<Record<string, string>> = {
  FORBIDDEN: 'their role does not allow it',
  TransitionNotAllowed: 'the referral did not stand where this is possible',
  ConsentMissing: 'no consent covered it',
  NotEligible: 'the service may not be for this person',
  ContactAttemptsNeeded: 'too few attempts to reach the person were on record',
};

/** Why an attempt was refused, as half a sentence. */
export const problemWords = (problem: string): string => words[problem] ?? 'it was not possible';
