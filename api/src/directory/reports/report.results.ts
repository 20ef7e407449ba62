import { createUnionType } from 'type-graphql';
import { connectionOf } from '../../platform/graph/connection.js';
import { IdempotencyKeyReused, InvalidInput } from '../../platform/problem.js';
import { Service } from '../service.entity.js';
import { ListingReport } from './listing-report.entity.js';

export const ListingReportConnection = connectionOf(ListingReport, 'ListingReport');

export const ReportListingResult = createUnionType({
  name: 'ReportListingResult',
  description: 'The service, which stays as it is until somebody who keeps it has looked; or what to put right.',
  types: () => [Service, InvalidInput, IdempotencyKeyReused] as const,
});

export const SettleReportResult = createUnionType({
  name: 'SettleReportResult',
  description: 'The report, dealt with.',
  types: () => [ListingReport, IdempotencyKeyReused] as const,
});
