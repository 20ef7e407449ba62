import type { SignpostInput } from '../gql/graphql';
import type { FormErrors } from '../ui/form-errors';

/** What a way of telling somebody needs in order to be recorded. */
export interface WayProps {
  readonly recording: { readonly errors: FormErrors; readonly busy: boolean };
  readonly tell: (how: Omit<SignpostInput, 'personId'>) => void;
}
