import { theTruth } from '../../testkit/truth.js';
import type { MadeCase } from './made-cases.js';
import { cases, type CaseName } from './relations.js';

/** What stands in a record that only FULL shows, as it is and as it might be instead. */
export interface Hidden {
  familyName: string;
  dateOfBirth: string;
  nhsNumber: string;
}

/** Cases of which the charity sees less than all. */
export const hiddenFromCharity: readonly CaseName[] = cases.filter(
  (name) => !['full', 'completed', 'passedOn'].includes(name),
);

/** Of these the charity still sees what LIMITED shows; of the others it sees the referral's bare facts at most. */
const stillLimited: readonly CaseName[] = ['limited'];

/** Another person altogether, behind the same record; the numbers begin with 999 as those of all made-up people. */
export const disguiseOf = ({ name }: MadeCase): Hidden => ({
  familyName: `Yarrowdale${name.toLowerCase()}`,
  dateOfBirth: `1941-09-${String(cases.indexOf(name) + 10)}`,
  nhsNumber: `99900000${String(cases.indexOf(name) + 10)}`,
});

/** Writes other values where only FULL would show them, and for whoever sees less than LIMITED there as well. */
export async function disguise(made: MadeCase, further: boolean): Promise<void> {
  const { person, referral, name } = made;
  const { familyName, dateOfBirth, nhsNumber } = disguiseOf(made);
  await theTruth(
    `update person_identity set given_name = 'Zebedee', family_name = $2, family_name_key = lower($2), date_of_birth = $3,
       nhs_number = $4, address_lines = '{99 Elsewhere}', postcode = 'NE30 9ZZ', phone = '0191 498 0999',
       email = 'zebedee@example.org', preferred_contact = 'LETTER', may_leave_message = false, safe_contact_notes = null
     where person_id = $1`,
    [person.id, familyName, dateOfBirth, nhsNumber],
  );
  await theTruth(
    "update referral_need set code = 'DRUGS_AND_ALCOHOL' where person_id = $1 and code = 'DOMESTIC_ABUSE'",
    [person.id],
  );
  if (!further && stillLimited.includes(name)) return;
  await theTruth("update person set initials = 'Z.Y.', birth_year = 1977, outcode = 'ZE9' where id = $1", [person.id]);
  await theTruth("update referral_need set code = 'MONEY' where person_id = $1 and code = 'LONELINESS'", [person.id]);
  await theTruth(
    `update referral_content set reason = 'Another.', risk_headline = 'None.', access_requirements = null where person_id = $1`,
    [person.id],
  );
  await theTruth("update note set text = 'Another note.' where person_id = $1", [person.id]);
  await theTruth("update referral_event set message = 'Another message.' where referral_id = $1", [referral.id]);
}
