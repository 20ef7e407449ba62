import type { ReferralState } from '@kith/referral-lifecycle';
import type { KnownValues } from '../../api/reading/any-query.js';
import { uuidv7 } from '../../testkit/ids.js';
import { inDays } from '../../testkit/moves.js';
import { theTruth } from '../../testkit/truth.js';
import type { Operation, Shown } from './any-operation.js';
import { madeByChance } from './names.js';
import { keyOf, type World } from './worlds.js';

type Tree = Record<string, unknown>;

const few = 200;

/** What A's people know to ask about: their own, what they have heard of B's, and what answers have told them since. */
export class Known {
  private readonly referrals: string[];
  private readonly people: string[];
  private readonly versions = new Map<string, Shown>();
  private readonly cursors: Record<string, string[]> = {};
  private readonly nobody = uuidv7();
  private keys = 0;
  /** Mutations that were answered with what they have made or changed. */
  written = 0;

  constructor(private readonly world: World) {
    const { ofA, ofB } = world;
    this.referrals = [...ofA, ...ofB].map(({ id }) => id);
    this.people = [...ofA, ...ofB].map(({ person }) => person.id);
    for (const { id, version, state } of ofA) this.versions.set(id, { id, version, state });
  }

  /** All ids and references that both databases begin with. */
  static async fromTheBeginning(): Promise<ReadonlySet<string>> {
    const tables = await theTruth<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')",
    );
    const parts = tables.map(({ name }) => `select (regexp_matches(t::text, $1, 'g'))[1] as found from ${name} t`);
    const rows = await theTruth<{ found: string }>(`select distinct found from (${parts.join(' union all ')}) x`, [
      `(${madeByChance})`,
    ]);
    return new Set(rows.map(({ found }) => found));
  }

  shown(): readonly Shown[] {
    return [...this.versions.values()].slice(-few);
  }

  values(): KnownValues {
    const { a, b, shared, ofA, ofB, numbers, addresses } = this.world;
    const organisations = [a.practice, a.team, a.charity, b.practice, b.team, shared.charity].map(({ id }) => id);
    const services = [a.allotment, a.choir, shared.allotment, b.allotment].map(({ id }) => id);
    const referrals = [...this.referrals.slice(-few), this.nobody];
    const people = [...this.people.slice(-few), this.nobody];
    const references = [...ofA, ...ofB].flatMap(({ reference }) => reference ?? []);
    this.keys += 1;
    return {
      'referral.id': referrals,
      'person.id': people,
      'service.id': services,
      'organisation.id': organisations,
      'EndMembership.id': [b.coordinator.membershipId, b.referrer.membershipId, this.nobody],
      'RevokeInvitation.id': [this.nobody],
      'referralByReference.reference': [...references, 'x'],
      reference: [...references, 'x'],
      referralId: referrals,
      personId: people,
      receiverId: organisations,
      recipientId: organisations,
      organisationId: [a.practice.id, a.practice.id, ...organisations],
      role: ['PRACTICE_REFERRER', 'PRACTICE_MANAGER', 'LINK_WORKER'],
      practiceId: [a.practice.id, b.practice.id],
      teamId: [a.team.id, b.team.id],
      serviceId: services,
      targetServiceId: services,
      basedOnId: [ofA.at(-2)!.id, ...ofB.map(({ id }) => id)],
      expiresOn: [inDays(60)],
      on: [inDays(0)],
      consentId: [this.nobody],
      nhsNumber: [...ofA, ...ofB].map(({ person }) => person.nhsNumber!).concat(numbers),
      familyName: ['Humble', 'Humbleton', 'Hum', 'Nobody'],
      givenName: ['Walter', 'Wilma'],
      dateOfBirth: ['1948-03-09', '1950-01-01'],
      postcode: ['NE30 1AB', 'NE29 7XY'],
      phone: ['0191 498 0123'],
      email: addresses,
      startsWith: ['h', 'hum', 'z', ''],
      nearOutcode: ['NE30', 'NE99', 'not one'],
      text: ['allotment', 'choir', 'coast', ''],
      words: ['allotment', 'He can manage stairs.'],
      token: ['no such token'],
      password: ['a password that opens nothing'],
      expectedVersion: [1, 2, 3],
      idempotencyKey: [keyOf(this.keys % 40), keyOf(10_000 + this.keys), keyOf(20_000 + this.keys)],
      after: [null],
      ...Object.fromEntries(Object.entries(this.cursors).map(([list, seen]) => [`${list}.after`, seen.slice(-few)])),
    };
  }

  /** Remembers what an answer has told; false when there were no data in it. */
  learn({ query }: Operation, text: string): boolean {
    const { __typename: _, ...data } = (JSON.parse(text) as { data?: Tree | null }).data ?? {};
    const writes = /(^|[\s}])mutation /.test(query);
    for (const [field, value] of Object.entries(data)) {
      for (const [found] of JSON.stringify(value).matchAll(/«cursor-[^»]+»/g)) {
        (this.cursors[field.replace(/\d+$/, '')] ??= []).push(found);
      }
      if (writes) this.learnWritten(field, value);
    }
    return Object.values(data).some((value) => value !== null);
  }

  private learnWritten(field: string, value: unknown): void {
    const { id, version, state, message } = (value ?? {}) as Shown & { message?: string; state?: ReferralState };
    if (value === null || message !== undefined) return;
    this.written += 1;
    if (typeof id !== 'string') return;
    if (field === 'registerPerson') this.people.push(id);
    else if (typeof version === 'number' && field.endsWith('Referral')) {
      if (!this.versions.has(id)) this.referrals.push(id);
      this.versions.set(id, { id, version, ...(state ? { state } : {}) });
    }
  }
}
