import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { type UnmetReasonName, unmetReasons } from './unmet-reason.js';

/**
 * How often in a month a need in a place was not met, and why. A count and no list: there is no row that anybody made, so
 * none leads to somebody. Even so a small number in a small place would, so nobody reads it but through what holds those back.
 */
@Entity()
@Check('ck_unmet_need_reason', `reason in (${unmetReasons.map((reason) => `'${reason}'`).join(', ')})`)
export class UnmetNeed {
  /** Its first day. */
  @PrimaryColumn('date')
  month: string;

  @PrimaryColumn('text')
  reason: UnmetReasonName;

  /** Outward postcode; empty: not known. */
  @PrimaryColumn('text')
  outcode: string;

  /** Code of the need; empty: not said. */
  @PrimaryColumn('text')
  need: string;

  @Column('int')
  times: number;
}
