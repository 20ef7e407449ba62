/** The part of Kith's schema that the bench asks for, for servers that take a schema as text. */
export const typeDefs = `
  scalar Date
  scalar DateTime
  enum WorklistBox { RECEIVED SENT }
  enum WorklistTab { NEEDS_ME WAITING DONE }
  enum NeedCode {
    LONELINESS EMOTIONAL_WELLBEING MONEY HOUSING FOOD_AND_FUEL WORK_AND_SKILLS CARING PHYSICAL_ACTIVITY LONG_TERM_CONDITION
    BEREAVEMENT DOMESTIC_ABUSE DRUGS_AND_ALCOHOL LEGAL_AND_IMMIGRATION TRANSPORT DIGITAL_INCLUSION ARTS_AND_NATURE
    PARENTING_AND_FAMILY PRACTICAL_HELP
  }
  type Organisation { id: ID! name: String! phone: String }
  type ServiceCapacity { available: Int! maximum: Int! }
  type Service {
    id: ID! name: String! summary: String! needs: [NeedCode!]! venue: String outcode: String schedule: String cost: String
    organisation: Organisation! capacity: ServiceCapacity
  }
  type PersonIdentity { givenName: String! familyName: String! dateOfBirth: Date! postcode: String phone: String }
  type Person { id: ID! initials: String! outcode: String identity: PersonIdentity }
  type ReferralContent { reason: String! riskDeclaration: String accessRequirements: String }
  type ReferralEvent {
    id: ID! at: DateTime! transition: String! fromState: String toState: String! actorName: String! message: String
    actorOrganisation: Organisation
  }
  type Referral {
    id: ID! reference: String kind: String! state: String! urgency: String! version: Int! clock: String dueOn: Date
    createdAt: DateTime! sentAt: DateTime
    sender: Organisation! receiver: Organisation service: Service person: Person content: ReferralContent
    events: [ReferralEvent!]!
  }
  type PageInfo { hasNextPage: Boolean! }
  type ReferralEdge { node: Referral! }
  type ReferralConnection { edges: [ReferralEdge!]! pageInfo: PageInfo! }
  type ServiceEdge { distanceKm: Float node: Service! }
  type ServiceConnection { edges: [ServiceEdge!]! pageInfo: PageInfo! }
  input ServiceFilter { text: String needs: [NeedCode!] nearOutcode: String withinKm: Float hasPlaces: Boolean }
  enum ServiceSort { NEAREST }
  type Query {
    worklist(box: WorklistBox!, tab: WorklistTab!, first: Int!): ReferralConnection!
    referral(id: ID!): Referral
    services(filter: ServiceFilter!, sort: ServiceSort!, first: Int!): ServiceConnection!
  }
  type Mutation { acceptReferral(id: ID!, expectedVersion: Int!, idempotencyKey: String): Referral }
`;
