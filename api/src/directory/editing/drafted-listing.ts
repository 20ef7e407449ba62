import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graph/scalars.js';
import { FieldProblem } from '../../platform/problem.js';
import { takesReferrals } from '../listing/referral-route.js';
import type { Service } from '../service.entity.js';
import { contentOfService } from './content.js';
import { differencesBetween, ListingDifference } from './differences.js';
import { draftOn, withWaiting } from './drafted.js';
import { EditedListing } from './edited-listing.js';
import type { ListingDraft } from './listing-draft.entity.js';
import type { ListingProposal } from './listing-proposal.entity.js';
import { readyToPublish } from './ready-to-publish.js';

@ObjectType({
  description:
    'A listing as those who keep it are editing it; for them, and nobody else. What waits for an editor is in it.',
})
export class DraftedListing {
  @Field(() => Int, { description: 'Counts saves, for draftVersion; 0: nobody has begun to edit it.' })
  version: number;

  @Field(() => EditedListing, {
    description: 'What to go on editing. Fields that were not touched say what the listing says now.',
  })
  edited: EditedListing;

  @Field(() => EditedListing, { description: 'What everybody would read of it.' })
  published: EditedListing;

  @Field(() => Boolean, { description: 'Whether it would then take referrals in Kith.' })
  acceptsReferrals: boolean;

  @Field(() => [FieldProblem], { description: 'What to put right before it can be published, by its field.' })
  problems: FieldProblem[];

  @Field(() => [ListingDifference], { description: 'What publishing changes, in the order of the form.' })
  differences: ListingDifference[];

  @Field(() => DateTime, { nullable: true, description: 'When it was last saved.' })
  savedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who saved it.' })
  savedByName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why a directory editor sent back what was to be approved; null: nobody did.',
  })
  returnedReason: string | null;

  @Field(() => String, { nullable: true, description: 'Who sent it back.' })
  returnedByName: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent back.' })
  returnedAt: Date | null;
}

/** What is known of the editing of a service, by whom it is looked at, and when: `today` is yyyy-mm-dd. */
export interface Editing {
  draft: ListingDraft | null;
  proposal: Pick<ListingProposal, 'fields'> | null;
  /** Whether nothing the viewer changes has to wait. */
  decides: boolean;
  today: string;
}

/** What the editing of a service comes to, on what stands now. */
export function draftedListing(service: Service, { draft, proposal, decides, today }: Editing): DraftedListing {
  const { pausedAt, unattended, mergedIntoId, capacity } = service;
  const now = contentOfService(service);
  const { row: edited, kept } = draftOn(withWaiting(now, proposal), draft);
  const { content: published, problems } = readyToPublish(now, edited, service.organisation.name, today);
  return {
    version: draft?.version ?? 0,
    edited,
    published,
    acceptsReferrals: takesReferrals({ ...published, pausedAt, unattended, mergedIntoId, capacity }),
    problems,
    differences: differencesBetween(now, published, { others: kept, decides }),
    savedAt: draft?.savedAt ?? null,
    savedByName: draft?.savedByName ?? null,
    returnedReason: draft?.returnedReason ?? null,
    returnedByName: draft?.returnedByName ?? null,
    returnedAt: draft?.returnedAt ?? null,
  };
}
