import { useEffect, useRef, useState } from 'react';
import type { ServiceChoiceFragment } from '../../gql/graphql';
import type { ChosenPerson } from '../../people/find-person/person-choice';
import { type FormErrors, useFormErrors } from '../../ui/form-errors';
import { answerProblems } from './answer-problems';
import { type DraftAnswers, draftInput } from './draft-answers';
import { type LedgerEntry, noPermission, type Permission, permissionOnRecord } from './permission';
import type { SaveState } from '../../app/saving/save-queue';
import type { Start, Team } from './start';
import type { DraftQueue } from './draft-queue';
import { type Saving, useSaveQueue } from './use-save-queue';

export type Destination = 'TEAM' | 'SERVICE';

/** What a form begins with. */
export interface ReferFormBasis {
  /** Which form this is, so that moving between its two steps does not begin another. */
  readonly instance: string;
  readonly start: Start;
  readonly teams: readonly Team[];
  readonly word: string;
}

/** The form as its sections see it. */
export interface ReferFormState extends Omit<ReferFormBasis, 'instance'> {
  readonly answers: DraftAnswers;
  readonly person: ChosenPerson | null;
  readonly service: ServiceChoiceFragment | null;
  readonly destination: Destination | null;
  readonly permission: Permission;
  readonly onRecord: LedgerEntry | null;
  readonly errors: FormErrors;
  readonly saving: Saving;
  change(values: Partial<DraftAnswers>): void;
  choosePerson(person: ChosenPerson | null): void;
  /** The person's details have changed, and so has what the receiver will see. */
  personChanged(person: ChosenPerson): void;
  setDestination(destination: Destination): void;
  chooseService(service: ServiceChoiceFragment | null): void;
  setPermission(values: Partial<Permission>): void;
  /** Shows what is missing; once nothing is, and the draft is safe, gives true. */
  isReady(): Promise<boolean>;
}

/** Where a draft stands in the address once it is saved, so that a reload resumes it. */
function useDraftAddress(id: string | null): void {
  useEffect(() => {
    // Not by the router: that would be a navigation, which takes the focus away from who is typing.
    if (id && !window.location.pathname.endsWith(id))
      window.history.replaceState(window.history.state, '', `/refer/${id}`);
  }, [id]);
}

/** What comes with answers is a draft from the start, so that one sees at once what they will see. */
function useFirstSave(queue: DraftQueue, start: Start): void {
  const [first] = useState(start);
  useEffect(() => {
    if (first.copiedFrom !== null) queue.begin(draftInput(first.answers));
  }, [queue, first]);
}

function useAnswers(instance: string, start: Start) {
  const saving = useSaveQueue(instance, start.draft);
  const latest = useRef(start.answers);
  const [answers, setAnswers] = useState(start.answers);
  const change = (values: Partial<DraftAnswers>) => {
    latest.current = { ...latest.current, ...values };
    setAnswers(latest.current);
    saving.queue.change(draftInput(latest.current));
  };
  const save = (again = false) => saving.queue.save(draftInput(latest.current), again);
  // As long as nothing of it has been changed, leaving throws it away: then its address would lead nowhere.
  const lasts = start.draft !== null || answers !== start.answers;
  useDraftAddress(lasts ? (saving.draft?.id ?? null) : null);
  useFirstSave(saving.queue, start);
  return { answers, change, save, saving };
}

function useDestination(start: Start) {
  const [service, setService] = useState(start.service);
  const [destination, setDestination] = useState<Destination | null>(() => {
    if (start.answers.serviceId) return 'SERVICE';
    return start.answers.receiverId ? 'TEAM' : null;
  });
  return { service, setService, destination, setDestination };
}

function usePermission(person: ChosenPerson | null, recipientId: string | null) {
  const [said, setSaid] = useState(noPermission);
  const onRecord = permissionOnRecord(person, recipientId);
  const usual = onRecord ? 'ON_RECORD' : null;
  const choice = said.choice === null || (said.choice === 'ON_RECORD' && !onRecord) ? usual : said.choice;
  const setPermission = (values: Partial<Permission>) => setSaid((before) => ({ ...before, ...values }));
  return { permission: { ...said, choice }, onRecord, setPermission };
}

/** Whether the draft is saved; what the server refuses is shown at its field. */
function isSafe(saved: SaveState, errors: FormErrors): boolean {
  if (saved.kind === 'REFUSED') errors.show(saved.errors);
  return saved.kind === 'SAVED';
}

/** Everything a referral form knows and can do. */
export function useReferForm({ instance, start, teams, word }: ReferFormBasis): ReferFormState {
  const { answers, change, save, saving } = useAnswers(instance, start);
  const [person, setPerson] = useState(start.person);
  const { service, setService, destination: chosen, setDestination } = useDestination(start);
  const destination = chosen ?? (teams.length === 0 ? 'SERVICE' : null);
  const { permission, onRecord, setPermission } = usePermission(person, service?.organisation.id ?? answers.receiverId);
  const errors = useFormErrors();

  const chooseService = (next: ServiceChoiceFragment | null) => {
    setService(next);
    change({ serviceId: next?.id ?? null, receiverId: null });
  };
  return {
    word,
    teams,
    start,
    answers,
    person,
    service,
    destination,
    permission,
    onRecord,
    errors,
    saving,
    change,
    choosePerson(next) {
      setPerson(next);
      setPermission(noPermission);
      change({ personId: next?.id ?? null });
    },
    personChanged(next) {
      setPerson(next);
      void save(true);
    },
    setDestination(next) {
      setDestination(next);
      setService(null);
      const team = next === 'TEAM' ? (start.usualTeam?.id ?? null) : null;
      change({ serviceId: null, receiverId: team });
    },
    chooseService,
    setPermission,
    async isReady() {
      const wantsService = destination === 'SERVICE';
      if (!errors.show(answerProblems({ answers, permission, word, wantsService }))) return false;
      return isSafe(await save(), errors);
    },
  };
}
