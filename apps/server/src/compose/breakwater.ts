import type { Verification } from '@breakwater/audit';
import type { Outgoing } from '@breakwater/outgoing';
import type { PulseMeter } from '@breakwater/pulse';
import type { OutboxPosition } from '@breakwater/storage';
import type { ServerConfig } from '../config.ts';
import type { Keeping } from '../keeping/keeping.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Rooms } from '../modules.ts';
import type { WiredPolicyModel } from '../outside-models/open-policy-model.ts';
import type { Readiness } from '../watch/readiness.ts';
import type { AccountFacts } from './ports/account-facts.ts';

/** Everything of one process, wired. */
export interface Breakwater extends Rooms {
  readonly config: ServerConfig;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** What seals the secrets of its endpoints. */
  readonly webhookSealKey: () => Uint8Array;
  /** What judging knows of accounts besides their events. */
  readonly accountFacts: AccountFacts;
  readonly keeping: Keeping;
  /** A policy model as a second reader, where one is configured. */
  readonly policyModel: WiredPolicyModel | undefined;
  /** Counts what this process judges, for the pulse. */
  readonly meter: PulseMeter;
  /** The way to other servers. */
  readonly outgoing: Outgoing;
  /** Changes from here on may be missing in what this process has loaded. */
  readonly loadedAt: OutboxPosition;
  /** Whether this process can do its work, and what keeps it from it. */
  readiness(): Promise<Readiness>;
  verifyAudit(): Promise<Verification>;
  close(): Promise<void>;
}
