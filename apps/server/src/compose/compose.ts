import { join } from 'node:path';
import { createAccess } from '@breakwater/access';
import { createAudit, createFileWitness, verifyDatabase } from '@breakwater/audit';
import { SAFEGUARD_SETTINGS } from '@breakwater/contracts/settings';
import { createDetection, type Detection } from '@breakwater/detection';
import { createIntake, reportersOf, storedEvents } from '@breakwater/intake';
import { createIds, systemClock } from '@breakwater/kernel';
import type { Models } from '@breakwater/models';
import { createNetworks, type Networks } from '@breakwater/networks';
import type { Exchange } from '@breakwater/notice-exchange';
import type { Orders } from '@breakwater/orders';
import { createOutgoing, type Outgoing } from '@breakwater/outgoing';
import { createMeter, createPulse } from '@breakwater/pulse';
import { createRedress, type Redress } from '@breakwater/redress';
import type { Returns } from '@breakwater/returns';
import { createReview, type Review } from '@breakwater/review';
import { createRules, type Rules } from '@breakwater/rules';
import { createScreening, type Screening } from '@breakwater/screening';
import { createSettings } from '@breakwater/settings';
import {
  LANE_COUNT,
  makeMonths,
  openStorage,
  outboxPosition,
  retentionDays,
  type Storage,
} from '@breakwater/storage';
import { createWebhooks } from '@breakwater/webhooks';
import type { ServerConfig } from '../config.ts';
import { noteRecords } from '../http/check-records.ts';
import { createJudge } from '../judging/judge-batch.ts';
import { ALL_RETENTION, TABLES_OF_MONTHS } from '../keeping/all-retention.ts';
import { createKeeping } from '../keeping/keeping.ts';
import type { Logger } from '../logger.ts';
import { createMetrics } from '../metrics.ts';
import { ALL_MIGRATIONS, mountModules, type Rooms, WEBHOOK_EVENT_TYPES } from '../modules.ts';
import { openEmbeddings } from '../outside-models/open-embeddings.ts';
import { openPolicyModel, type WiredPolicyModel } from '../outside-models/open-policy-model.ts';
import { ENGINE_VERSION } from '../version.ts';
import { createKeyFiles } from '../watch/key-files.ts';
import { nameOfDatabase } from '../watch/name-of-database.ts';
import { askReadiness } from './ask-readiness.ts';
import type { Breakwater } from './breakwater.ts';
import { wireDisclosure } from './create-disclosure.ts';
import { openExchange } from './create-exchange.ts';
import { createGate, startGate } from './create-gate.ts';
import { wireLedger } from './create-ledger.ts';
import { startModels, wireModels } from './create-models.ts';
import { disclosurePorts, exchangeDesk, wireOrders } from './create-orders.ts';
import { createOfficerPorts } from './create-portal.ts';
import { eventPorts, redressHook, reviewPort } from './create-redress.ts';
import { confirmedTextsHook } from './hooks/confirmed-texts-hook.ts';
import { modelsHook } from './hooks/models-hook.ts';
import { orderHook } from './hooks/order-hook.ts';
import { vaultHook } from './hooks/vault-hook.ts';
import { seedFirstStart } from './packs/first-start.ts';
import { loadLaw } from './packs/load-law.ts';
import { loadTaxonomy } from './packs/load-taxonomy.ts';
import { textModelsOf } from './packs/text-models.ts';
import { createAccountFacts } from './ports/account-facts.ts';
import { createFetchSources } from './ports/fetch-lists.ts';
import { installedNames } from './ports/installed-names.ts';
import { networkSeeds } from './ports/network-seeds.ts';
import { recentRecords } from './ports/recent-records.ts';
import { returnSignal } from './ports/return-signal.ts';
import { screeningMatch } from './ports/screening-signal.ts';
import { takeStartTurn } from './take-start-turn.ts';

const MINUTE_MS = 60_000;

/**
 * The one place where things are wired: opens the database, brings it up to date, builds each domain with its ports,
 * and gives a first start its banks and rules.
 */
export async function compose(config: ServerConfig, logger: Logger): Promise<Breakwater> {
  // Before anything is opened: a specification or a period that cannot be used stops the start.
  const outgoing = createOutgoing({ privateHosts: config.privateHosts });
  const policyModel = openPolicyModel(config.policyModel, systemClock, outgoing);
  retentionDays(Object.values(ALL_RETENTION), config.retention);
  const storage = await openStorage({
    ...(config.databaseUrl && { url: config.databaseUrl }),
    folder: join(config.home, 'database'),
    maxConnections: config.maxConnections,
    onConnectionLost: (error) => logger.warn({ err: error }, 'a database connection was lost'),
  });
  // What a first start writes, and the files of keys that it makes, is written by one process: others wait for it.
  const turn = await takeStartTurn(storage, logger);
  try {
    return await wire({ config, logger, outgoing, policyModel, storage, filled: turn.end });
  } catch (error) {
    await turn.end();
    await storage.close();
    throw error;
  }
}

interface Opened {
  readonly config: ServerConfig;
  readonly logger: Logger;
  readonly outgoing: Outgoing;
  readonly policyModel: WiredPolicyModel | undefined;
  readonly storage: Storage;
  /** Lets the next process begin: the database has what a first start writes. */
  readonly filled: () => Promise<void>;
}

async function wire({ config, logger, outgoing, policyModel, storage, filled }: Opened): Promise<Breakwater> {
  const clock = systemClock;
  const ids = createIds(clock);
  const metrics = createMetrics();
  const meter = createMeter();
  await storage.migrate(ALL_MIGRATIONS);
  await makeMonths(storage, TABLES_OF_MONTHS, clock.now());

  const database = nameOfDatabase(config);
  const keyFiles = createKeyFiles({ storage, config, database });
  const witness = createFileWitness(join(config.home, 'audit-checkpoints.jsonl'));
  const audit = createAudit({
    storage,
    clock,
    signingKey: await keyFiles.open('audit'),
    witness,
  });
  storage.recordWith(config.checkRecords === true ? noteRecords(audit.append) : audit.append);
  const settings = createSettings({ storage, clock });
  const access = createAccess({
    storage,
    clock,
    ids,
    oidc: config.oidc && { ...config.oidc, fetch: outgoing.forSetting(config.oidc.issuer).fetch },
    newcomerMs: config.newcomerMs,
    settings: {
      get: settings.get,
      change: settings.change,
      safeguards: SAFEGUARD_SETTINGS,
    },
    officerPorts: createOfficerPorts({ orders: () => orders }),
    idleMs: async () => (await settings.get()).sessionIdleMinutes * MINUTE_MS,
  });
  const webhookKey = await keyFiles.open('webhook');
  const webhookSealKey = () => webhookKey.derive('webhook-secrets');
  const webhooks = createWebhooks({
    sealKey: webhookSealKey,
    storage,
    clock,
    ids,
    eventTypes: WEBHOOK_EVENT_TYPES,
    outgoing,
  });
  const events = storedEvents(storage.db);
  /** What we report ourselves is taken in like what a platform uploads. */
  const accept = (source: string, made: readonly object[]) =>
    intake.accept(
      source,
      made.map((value) => ({ value })),
    );
  const accountFacts = createAccountFacts({ networks: () => networks, review: () => review });
  const detection: Detection = createDetection({
    storage,
    clock,
    inUse: (bankId) => rules.namesBank(bankId),
    recentRecords: () => recentRecords(events),
    textModels: textModelsOf(() => models),
    policyReader: policyModel?.reader,
    riskFacts: accountFacts.riskFacts,
    reporterAccuracy: accountFacts.reporterAccuracy,
    signals: [
      screeningMatch((account) => screening.matchOf(account)),
      returnSignal((record) => returns.gate.returnOf(record)),
    ],
  });
  const rules: Rules = createRules({
    storage,
    clock,
    ids,
    catalogue: detection.catalogue(),
    names: () => installedNames(detection, review),
    engineVersion: ENGINE_VERSION,
  });
  const publicAddress = () => config.publicUrl ?? `http://${config.host}:${config.port}`;
  const decisions = {
    storage,
    clock,
    ids,
    deliver: webhooks.enqueue,
    taxonomy: loadTaxonomy(config.taxonomyFile),
    reportersOf,
    settings: settings.read,
  };
  const review: Review = createReview({
    ...decisions,
    followers: [
      redressHook(() => redress.follow),
      vaultHook(() => returns.vault),
      orderHook(() => orders.within),
      modelsHook(() => models.dataSets),
      confirmedTextsHook({ eventsIn: storedEvents, confirmed: detection.confirmed }),
    ],
  });
  const redress: Redress = createRedress({
    ...decisions,
    ...eventPorts({ events, accept }),
    publicAddress,
    review: reviewPort(review),
  });
  const screening: Screening = createScreening({
    storage,
    clock,
    ids,
    fetchSources: createFetchSources(outgoing.get),
    accounts: {
      of: events.accountsOf,
      after: events.accountsAfter,
      count: events.countAccounts,
    },
    openJob: review.jobs.open,
    snapshotFile: join(config.home, 'screening-index.bin'),
  });
  const returns: Returns = createGate({
    storage,
    clock,
    ids,
    config,
    metrics,
    review,
    rules,
    events,
    accept,
    outgoing,
  });
  const disclosure = wireDisclosure({
    signingKey: await keyFiles.open('disclosure-signing'),
    storage,
    clock,
    ids,
    config,
    webhooks,
    events,
    ports: disclosurePorts({ orders: () => orders, law: () => law.law() }),
  });
  const models: Models = wireModels({
    storage,
    clock,
    ids,
    settings: config.models,
    mark: detection.markEntities,
    review,
    redress,
    events,
    embeddings: openEmbeddings(config.embeddings, outgoing),
  });
  const intake = createIntake({
    storage,
    clock,
    ids,
    laneCount: LANE_COUNT,
    judge: createJudge({
      detection,
      rules,
      models,
      review,
      screening,
      returns,
      disclosure,
      metrics,
      meter,
    }),
    notJudged: (records) => {
      screening.noting.forget(records);
      returns.noting.forget(records);
    },
    seal: returns.seal,
    sessions: { seal: disclosure.log.sealSession, open: disclosure.log.openSession },
    verdictsOf: rules.verdictsOf,
    limits: { maxBacklog: config.maxBacklog },
  });
  const networks: Networks = createNetworks({
    storage,
    clock,
    ids,
    events: { scan: events.scanEvents },
    seeds: { of: (accounts) => networkSeeds({ review, screening }, accounts) },
    vault: returns.vault,
    accounts: { of: events.accountsOf },
    openJob: review.jobs.open,
    ...(config.duckdbFromShares > 0 && {
      largeEngine: {
        fromShares: config.duckdbFromShares,
        // Loaded only here: it brings a native library of 60 MB with it, which most searches do without.
        open: async () =>
          (await import('@breakwater/duckdb')).createCoShareEngine({
            spillFolder: join(config.home, 'spill'),
          }),
      },
    }),
  });

  await webhooks.sealStored().catch((error: unknown) => {
    logger.error({ err: error }, 'the secrets of webhook endpoints cannot be used');
  });
  const loadedAt = await outboxPosition(storage);
  const law = await loadLaw({ storage, clock, logger });
  const orders: Orders = wireOrders({
    storage,
    clock,
    ids,
    audit,
    webhooks,
    settings,
    review,
    disclosure,
    law,
    events,
    exchange: () => exchange,
    publicAddress,
    recipientDelayMs: config.recipientDelayMs,
  });
  const ledger = wireLedger({
    storage,
    clock,
    ids,
    audit,
    law: () => law.law(),
    orderFacts: orders.facts,
  });
  const exchange: Exchange = openExchange({
    storage,
    clock,
    ids,
    key: await keyFiles.open('exchange'),
    outgoing,
    desk: exchangeDesk({ orders }),
  });

  const keeping = createKeeping(
    { storage, clock, ids, intake, detection, models, returns, disclosure },
    config.retention,
  );

  await detection.start();
  await rules.reload();
  await seedFirstStart({ detection, rules, review, screening, returns });
  await startModels(models);
  await screening.start();
  await access.roles.introduce();
  await filled();
  await startGate(returns, logger);
  await accountFacts.refresh();
  await disclosure.start();
  if (policyModel) metrics.watchPolicyModel(policyModel.model.use);
  const rooms: Rooms = {
    intake,
    rules,
    detection,
    review,
    redress,
    screening,
    returns,
    networks,
    models,
    disclosure,
    orders,
    law,
    ledger,
    exchange,
    webhooks,
    settings,
    access,
    audit,
    storage,
    pulse: createPulse({ storage, clock }),
  };
  metrics.watch(mountModules(rooms).flatMap(({ measures }) => measures));
  return {
    ...rooms,
    config,
    logger,
    metrics,
    webhookSealKey,
    accountFacts,
    keeping,
    policyModel,
    meter,
    outgoing,
    loadedAt,
    readiness: () => askReadiness({ config, database, storage, keyFiles, returns, disclosure }),
    verifyAudit: async () => verifyDatabase(storage, { witness: await witness.read() }),
    close: () => storage.close(),
  };
}
