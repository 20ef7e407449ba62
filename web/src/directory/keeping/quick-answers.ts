import type { CapacityInput, CapacityStatus } from '../../gql/graphql';

export interface KnownPlaces {
  readonly status: CapacityStatus;
  readonly unit?: string | null;
  readonly maximum?: number | null;
  readonly available?: number | null;
}

export interface QuickAnswer {
  readonly label: string;
  readonly input: CapacityInput;
}

/** What somebody most likely wants to say of the places: one tap each. */
export function quickAnswers(known: KnownPlaces | null): QuickAnswer[] {
  if (typeof known?.maximum !== 'number' || typeof known.available !== 'number') {
    return [
      { label: 'We have room', input: { status: 'HAS_CAPACITY' } },
      { label: 'Waiting list', input: { status: 'WAITING_LIST' } },
      { label: 'Full', input: { status: 'FULL' } },
      { label: 'Depends on the person', input: { status: 'ASSESSMENT_NEEDED' } },
    ];
  }
  const { maximum, available } = known;
  const unit = known.unit ?? null;
  const counted = (free: number, none: CapacityStatus = 'FULL'): CapacityInput => ({
    status: free > 0 ? 'HAS_CAPACITY' : none,
    maximum,
    available: free,
    unit,
  });
  return [
    available < maximum && { label: 'One more place free', input: counted(available + 1) },
    available > 1 && { label: 'One place fewer', input: counted(available - 1) },
    (available > 0 || known.status !== 'FULL') && { label: 'Full', input: counted(0) },
    (available > 0 || known.status !== 'WAITING_LIST') && {
      label: 'Full, with a waiting list',
      input: counted(0, 'WAITING_LIST'),
    },
  ].filter((answer): answer is QuickAnswer => answer !== false);
}
