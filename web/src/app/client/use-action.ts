import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { type FormErrors, useFormErrors } from '../../ui/form-errors';
import { useIdempotencyKey } from './idempotency-key';
import { errorsOfProblem, isProblem, type ProblemOf, type SuccessOf } from './problems';
import { requestErrorMessage } from './request-errors';

/** What a mutation with one root field answers. */
type ResultOf<Data> = Exclude<Data[Exclude<keyof Data, '__typename'>], null | undefined>;
type WithoutKey<Variables> = Omit<Variables, 'idempotencyKey'>;

export interface Action<Data, Variables> {
  /** Runs the mutation; gives what succeeded, or null after showing why not. Does nothing while busy. */
  run(variables: WithoutKey<Variables>): Promise<SuccessOf<ResultOf<Data>> | null>;
  readonly busy: boolean;
  readonly errors: FormErrors;
  /** The problem of the last attempt, for those that need more than their message. */
  readonly problem: ProblemOf<ResultOf<Data>> | null;
}

export interface ActionOptions<Data> {
  readonly onSuccess?: (success: SuccessOf<ResultOf<Data>>) => void;
  /** Called after the problem is shown, where it leads somewhere else. */
  readonly onProblem?: (problem: ProblemOf<ResultOf<Data>>) => void;
  /** Names of queries to ask again; needed only where the answer cannot carry all that changed. */
  readonly refetch?: readonly string[];
}

function firstResult<Data>(data: Data | null | undefined): (ResultOf<Data> & { __typename: string }) | null {
  const entry = Object.entries(data ?? {}).find(([name]) => name !== '__typename');
  return (entry?.[1] ?? null) as (ResultOf<Data> & { __typename: string }) | null;
}

/** The one way to run a mutation: its key, its busy state, its problems in the error summary. */
export function useAction<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { onSuccess, onProblem, refetch }: ActionOptions<Data> = {},
): Action<Data, Variables> {
  const [mutate] = useMutation<Data>(document);
  const key = useIdempotencyKey();
  const errors = useFormErrors();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemOf<ResultOf<Data>> | null>(null);

  const answerOf = async (variables: WithoutKey<Variables>) => {
    const answer = await mutate({
      variables: { ...variables, idempotencyKey: key.current() },
      refetchQueries: [...(refetch ?? [])],
    });
    return firstResult(answer.data as Data);
  };

  const run = async (variables: WithoutKey<Variables>) => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    try {
      const result = await answerOf(variables);
      key.renew();
      if (!result || isProblem(result)) {
        setProblem(result as ProblemOf<ResultOf<Data>> | null);
        errors.show(errorsOfProblem(result ?? { __typename: 'Nothing' }));
        if (result) onProblem?.(result as ProblemOf<ResultOf<Data>>);
        return null;
      }
      setProblem(null);
      errors.clear();
      onSuccess?.(result as SuccessOf<ResultOf<Data>>);
      return result as SuccessOf<ResultOf<Data>>;
    } catch (error) {
      errors.show([{ field: null, message: requestErrorMessage(error) }]);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  return { run, busy, errors, problem };
}
