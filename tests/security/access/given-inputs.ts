/** What is told to a mutation: whoever may make it may say all of it, and what it names has a line above. */
export const givenInputs: Readonly<Record<string, string>> = {
  ConsentInput: 'decision method reason expiresOn',
  ContactInput: 'on method reached note',
  ContactDetailsInput: 'addressLines postcode phone email preferredContact mayLeaveMessage safeContactNotes',
  RegisterPersonInput:
    'nhsNumber givenName familyName dateOfBirth addressLines postcode phone email preferredContact mayLeaveMessage safeContactNotes',
  ReferralDraftInput:
    'personId receiverId serviceId needs reason riskDeclaration riskHeadline accessRequirements urgency',
  RegisterOrganisationInput: 'name kind odsCode postcode phone email parentId',
  InviteMemberInput: 'email role',
  CapacityInput: 'status maximum available unit',
  EditedListingInput:
    'name summary description status needs schedules schedule locations venue outcode gettingThere accessibility cost costOptions phone email url phones contacts languages eligibility minimumAge maximumAge areaOutcodes eligibilityRules referralRoute referralLink referralEmail referrers responseWorkingDays questions pauseWhenFull alert accreditations funding',
  ScheduleInput:
    'id locationId validFrom validTo startsOn frequency interval byDay byMonthDay opensAt closesAt description attending link notes',
  ServiceLocationInput:
    'id locationId kind name description latitude longitude identifier identifierType gettingThere addresses accessibility',
  AddressInput: 'id kind attention line city region county postcode country',
  AccessibilityInput: 'id description details url',
  CostOptionInput: 'id validFrom validTo option amount amountDescription',
  PhoneInput: 'id number extension type description',
  ServiceContactInput: 'id name title department email phones',
  ServiceLanguageInput: 'id name code note',
  FundingInput: 'id source',
  EligibilityRuleInput: 'id kind values minimum maximum sentence',
  AskToJoinInput: 'organisationId organisation name role email howToCheck',
  NewOrganisationInput: 'name purpose website outcode',
  SignpostInput: 'way personId email isSafeAddress',
};
