import { demoAddress, demoPassword } from '@kith/api/demo/cast/sign-ins';

/** The people of the demo who sign in here, by the first part of their e-mail address. */
export type Seat =
  | 'referrer'
  | 'practicemanager'
  | 'linkworker'
  | 'teammanager'
  | 'coordinator'
  | 'sessionlead'
  | 'directory'
  | 'commissioner'
  | 'administrator'
  | 'auditor'
  | 'tworoles';

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** What somebody types to sign in. */
export const signInOf = (seat: Seat): SignIn => ({ email: demoAddress(seat), password: demoPassword });
