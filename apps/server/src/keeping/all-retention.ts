import { accessRetention } from '@breakwater/access';
import { auditRetention } from '@breakwater/audit';
import { detectionRetention } from '@breakwater/detection';
import { disclosureRetention } from '@breakwater/disclosure';
import { intakeRetention } from '@breakwater/intake';
import { ledgerRetention } from '@breakwater/ledger';
import { linkageRetention } from '@breakwater/linkage';
import { modelsRetention } from '@breakwater/models';
import { ordersRetention } from '@breakwater/orders';
import { pulseRetention } from '@breakwater/pulse';
import { reviewRetention } from '@breakwater/review';
import { rulesRetention } from '@breakwater/rules';
import { screeningRetention } from '@breakwater/screening';
import { type Retention, retentionSettings, storageRetention, type TableOfMonths } from '@breakwater/storage';
import { webhooksRetention } from '@breakwater/webhooks';

/** What each package keeps of people. Events go first, so that nothing of an account is judged meanwhile. */
export const ALL_RETENTION: Readonly<Record<string, Retention>> = {
  intake: intakeRetention,
  rules: rulesRetention,
  detection: detectionRetention,
  review: reviewRetention,
  screening: screeningRetention,
  linkage: linkageRetention,
  models: modelsRetention,
  disclosure: disclosureRetention,
  orders: ordersRetention,
  ledger: ledgerRetention,
  webhooks: webhooksRetention,
  access: accessRetention,
  audit: auditRetention,
  pulse: pulseRetention,
  storage: storageRetention,
};

/** The periods that can be set. */
export const RETENTION_SETTINGS = retentionSettings(Object.values(ALL_RETENTION));

/** Tables that stand in monthly partitions. */
export const TABLES_OF_MONTHS: readonly TableOfMonths[] = Object.values(ALL_RETENTION)
  .flatMap(({ tables }) => tables)
  .flatMap(({ table, months }) => (months === undefined ? [] : { table, key: months }));
