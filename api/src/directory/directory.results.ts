import type { Need } from '@kith/referral-lifecycle';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../platform/graph/connection.js';
import { enumOf } from '../platform/graph/role.js';
import { EligibilityKind, type EligibilityKindName } from './listing/eligibility-rule.js';
import { verdicts, type VerdictName } from './matching/judge.js';
import { NeedCode } from './need.js';
import { FacetKind, type FacetKindName } from './search/facets.js';
import { Service } from './service.entity.js';

@ObjectType({ description: 'A point of the map (WGS 84).' })
export class MapPoint {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude: number;
}

@ObjectType({ description: 'One service in a search, with how far it is.' })
export class ServiceEdge {
  @Field(() => String, { description: 'Opaque place of this row in its list.' })
  cursor: string;

  @Field(() => Service, { description: 'The service.' })
  node: Service;

  @Field(() => Float, {
    nullable: true,
    description:
      'Kilometres in a straight line from the middle of the outward postcode to its nearest place; null without nearOutcode or place.',
  })
  distanceKm: number | null;
}

@ObjectType({ description: 'How many services there would be, were one more thing asked for.' })
export class ServiceFacet {
  @Field(() => FacetKind, { description: 'What is counted by.' })
  kind: FacetKindName;

  @Field(() => String, { description: 'Which of its values.' })
  value: string;

  @Field(() => Int, { description: 'How many; of the others, what is already asked for is kept.' })
  count: number;
}

@ObjectType({ description: 'How many services a search finds, and what they could be narrowed by.' })
export class ServiceFacets {
  @Field(() => Int, { description: 'How many were found.' })
  total: number;

  @Field(() => Boolean, {
    description:
      'Whether all were counted; if not, there are at least so many: search for something nearer or narrower.',
  })
  isComplete: boolean;

  @Field(() => [ServiceFacet], { description: 'Most first; what would find none is left out.' })
  counts: ServiceFacet[];
}

@ObjectType({ description: 'A page of services (Relay).' })
export class ServiceConnection {
  @Field(() => [ServiceEdge], { description: 'The rows of this page.' })
  edges: ServiceEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo: PageInfo;
}

const Verdict = enumOf(verdicts);
registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'Whether somebody may come, as far as is known.',
  valuesConfig: {
    FITS: { description: 'They may.' },
    UNKNOWN: { description: 'A fact that is asked for is not known.' },
    DOES_NOT_FIT: { description: 'They may not.' },
  },
});

@ObjectType({ description: 'What one condition of a service says of somebody.' })
export class MatchReason {
  @Field(() => EligibilityKind, { description: 'Which fact the condition asks for.' })
  kind: EligibilityKindName;

  @Field(() => Verdict, { description: 'Whether it is met.' })
  verdict: VerdictName;

  @Field(() => String, { description: 'The condition in its own words; before it, which fact is missing.' })
  sentence: string;
}

@ObjectType({ description: 'Why a service fits somebody, or does not.' })
export class ServiceMatch {
  @Field(() => Verdict, { description: 'All conditions together.' })
  verdict: VerdictName;

  @Field(() => [MatchReason], {
    description: 'Each condition, those that stand in the way first; empty: for everybody.',
  })
  reasons: MatchReason[];

  @Field(() => [NeedCode], { description: 'Which of the needs it answers.' })
  needs: Need[];
}
