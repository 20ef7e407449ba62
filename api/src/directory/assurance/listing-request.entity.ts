import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const askedAbout = ['STILL_RIGHT', 'MISSING'] as const;
export type AskedAboutName = (typeof askedAbout)[number];

/** When an organisation was last asked about its listing. Names nobody. */
@Entity()
@Check('ck_listing_request_about', `about in (${askedAbout.map((about) => `'${about}'`).join(', ')})`)
@Index('ix_listing_request_mail_due', ['mailDueAt'], { where: 'mail_due_at is not null' })
@Index('ix_listing_request_asked', ['askedAt'])
export class ListingRequest {
  @ForeignKey('Service')
  @PrimaryColumn('uuid')
  serviceId: string;

  @Column('timestamptz')
  askedAt: Date;

  /** How often since it was last confirmed. */
  @Column('int')
  times: number;

  @Column('text', { default: 'STILL_RIGHT' })
  about: AskedAboutName;

  /** When its mail is to be tried next; null: it has left. */
  @Column('timestamptz', { nullable: true })
  mailDueAt: Date | null;
}
