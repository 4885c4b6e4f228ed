import type { Migrations } from '@breakwater/storage';
import * as actionsAndJobs from './migrations/0001-actions-and-jobs.ts';
import * as frictionEnds from './migrations/0002-friction-ends.ts';
import * as policies from './migrations/0003-policies.ts';
import * as decisionsUnderPolicies from './migrations/0004-decisions-under-policies.ts';
import * as strikes from './migrations/0005-strikes.ts';
import * as queues from './migrations/0010-queues.ts';
import * as queueSearch from './migrations/0011-queue-search.ts';
import * as bulk from './migrations/0012-bulk.ts';
import * as quality from './migrations/0013-quality.ts';
import * as translatedReasons from './migrations/0024-translated-reasons.ts';
import * as screeningJobs from './migrations/0025-screening-jobs.ts';
import * as networkJobs from './migrations/0026-network-jobs.ts';
import * as returnJobs from './migrations/0027-return-jobs.ts';
import * as orderJobs from './migrations/0028-order-jobs.ts';
import * as labels from './migrations/0029-labels.ts';
import * as pauseSharing from './migrations/0030-pause-sharing.ts';
import * as orderOfWork from './migrations/0031-order-of-work.ts';
import * as copies from './migrations/0032-copies.ts';
import * as randomAudit from './migrations/0033-random-audit.ts';
import * as incidentQueue from './migrations/0040-incident-queue.ts';
import * as ordered from './migrations/0041-ordered.ts';

export const reviewMigrations: Migrations = {
  'review/0001-actions-and-jobs': actionsAndJobs,
  'review/0002-friction-ends': frictionEnds,
  'review/0003-policies': policies,
  'review/0004-decisions-under-policies': decisionsUnderPolicies,
  'review/0005-strikes': strikes,
  'review/0010-queues': queues,
  'review/0011-queue-search': queueSearch,
  'review/0012-bulk': bulk,
  'review/0013-quality': quality,
  'review/0024-translated-reasons': translatedReasons,
  'review/0025-screening-jobs': screeningJobs,
  'review/0026-network-jobs': networkJobs,
  'review/0027-return-jobs': returnJobs,
  'review/0028-order-jobs': orderJobs,
  'review/0029-labels': labels,
  'review/0030-pause-sharing': pauseSharing,
  'review/0031-order-of-work': orderOfWork,
  'review/0032-copies': copies,
  'review/0033-random-audit': randomAudit,
  'review/0040-incident-queue': incidentQueue,
  'review/0041-ordered': ordered,
};
