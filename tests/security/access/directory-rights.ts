import { line, type Right } from './right.js';

const listing: Right[] = [
  line('ServiceListing', 'public', 'accreditations alert locations schedules costOptions serviceAreas contacts phones'),
  line('ServiceListing', 'public', 'languages terms funding eligibilityRules questions'),
  line('ServiceLocation', 'public', 'id locationId kind name description latitude longitude identifier identifierType'),
  line('ServiceLocation', 'public', 'gettingThere addresses accessibility'),
  line('Address', 'public', 'id kind attention line city region county postcode country'),
  line('Accessibility', 'public', 'id description details url'),
  line('Schedule', 'public', 'id locationId validFrom validTo startsOn frequency interval byDay byMonthDay'),
  line('Schedule', 'public', 'opensAt closesAt description attending link notes'),
  line('CostOption', 'public', 'id validFrom validTo option amount amountDescription'),
  line('ServiceArea', 'public', 'id name extent extentType uri description'),
  line('ServiceContact', 'public', 'id name title department email phones'),
  line('Phone', 'public', 'id number extension type description'),
  line('ServiceLanguage', 'public', 'id name code note'),
  line('ServiceTerm', 'public', 'id termId taxonomyId taxonomy code name description parentId uri linkType'),
  line('Funding', 'public', 'id source'),
  line('EligibilityRule', 'public', 'id kind values minimum maximum sentence'),
];

/** Who may have what the directory says. */
export const directory: readonly Right[] = [
  ...listing,
  line('Service', 'public', 'id organisation name summary description needs venue outcode schedule cost eligibility'),
  line('Service', 'public', 'gettingThere accessibility phone email minimumAge maximumAge areaOutcodes capacity'),
  line('Service', 'public', 'acceptsReferrals responseWorkingDays viewerCanRefer status url assuredDate lastModified'),
  line(
    'Service',
    'public',
    'referralRoute referralLink referralEmail referrers pauseWhenFull pausedAt version listing viewerCanKeep',
  ),
  line('Service', 'public', 'assurance checkedOn viewerCanReport mergedInto mergedFrom'),
  line('ServiceDuplicate', 'editors', 'id service other score evidence state foundAt decidedAt decidedByName kept'),
  line('ListingReport', 'keepers', 'id service reporter reportedByName reportedAt text'),
  line('ListingReport', 'nobody', 'settledAt settledByName'),
  line('Service', 'public', 'answering days match places'),
  line('ServiceAnswering', 'public', 'decisions medianWorkingDays answeredShare countedOn'),
  line('MapPoint', 'public', 'latitude longitude'),
  line('ServiceMatch', 'public', 'verdict reasons needs'),
  line('MatchReason', 'public', 'kind verdict sentence'),
  line('ServiceCapacity', 'public', 'status unit maximum available updatedAt'),
];
