import { accessMigrations } from '@breakwater/access';
import { auditMigrations } from '@breakwater/audit';
import { detectionMigrations } from '@breakwater/detection';
import { disclosureMigrations } from '@breakwater/disclosure';
import { intakeMigrations } from '@breakwater/intake';
import { exchangeMigrations, ledgerMigrations } from '@breakwater/ledger';
import { linkageMigrations } from '@breakwater/linkage';
import { modelsMigrations } from '@breakwater/models';
import { lawPackMigrations, ordersMigrations } from '@breakwater/orders';
import { pulseMigrations } from '@breakwater/pulse';
import { reviewMigrations } from '@breakwater/review';
import { rulesMigrations } from '@breakwater/rules';
import { screeningMigrations } from '@breakwater/screening';
import type { Migrations } from '@breakwater/storage';
import { storageMigrations } from '@breakwater/storage';
import { webhooksMigrations } from '@breakwater/webhooks';

/** Tables of every package; each is made before those that refer to it. */
export const ALL_MIGRATIONS: Migrations = {
  ...storageMigrations,
  ...auditMigrations,
  ...accessMigrations,
  ...webhooksMigrations,
  ...intakeMigrations,
  ...detectionMigrations,
  ...rulesMigrations,
  ...reviewMigrations,
  ...screeningMigrations,
  ...linkageMigrations,
  ...ledgerMigrations,
  ...disclosureMigrations,
  ...pulseMigrations,
  ...exchangeMigrations,
  ...lawPackMigrations,
  ...ordersMigrations,
  ...modelsMigrations,
};
