import { Need } from '@kith/referral-lifecycle';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DataSubject } from '../platform/reading/declarations.js';
import { sqlList } from './referral-codes.js';

/** One need of a referral; a row each, since sensitive ones are shown only to FULL access. */
@Entity()
@Check('ck_referral_need_code', `code in (${sqlList(Need)})`)
@Index('ix_referral_need_code', ['code', 'referralId'])
@DataSubject('personId')
export class ReferralNeed {
  @ForeignKey('Referral')
  @PrimaryColumn('uuid')
  referralId: string;

  @PrimaryColumn('text')
  code: Need;

  @Column('boolean')
  sensitive: boolean;

  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ForeignKey('Organisation')
  @Column('uuid')
  senderId: string;
}
