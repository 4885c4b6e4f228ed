import { join } from 'node:path';
import { createAccess } from '@breakwater/access';
import { createAudit, createFileWitness, verifyDatabase } from '@breakwater/audit';
import { SAFEGUARD_SETTINGS } from '@breakwater/contracts/settings';
import { createDetection, type Detection } from '@breakwater/detection';
import type { Incidents } from '@breakwater/incidents';
import { reportersOf, storedEvents } from '@breakwater/intake';
import { createIds, systemClock } from '@breakwater/kernel';
import type { Models } from '@breakwater/models';
import type { Networks } from '@breakwater/networks';
import type { Exchange } from '@breakwater/notice-exchange';
import type { Orders } from '@breakwater/orders';
import { createOutgoing, type Outgoing } from '@breakwater/outgoing';
import { createMeter, createPulse } from '@breakwater/pulse';
import { createRedress, type Redress } from '@breakwater/redress';
import type { Returns } from '@breakwater/returns';
import type { Review } from '@breakwater/review';
import { createRules, type Rules } from '@breakwater/rules';
import { createScreening, type Screening } from '@breakwater/screening';
import { createSettings } from '@breakwater/settings';
import type { Spread } from '@breakwater/spreading';
import { makeMonths, openStorage, outboxPosition, retentionDays, type Storage } from '@breakwater/storage';
import { createWebhooks } from '@breakwater/webhooks';
import type { ServerConfig } from '../config.ts';
import { noteRecords } from '../http/check-records.ts';
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
import { wireCorrespondence } from './create-correspondence.ts';
import { wireDisclosure } from './create-disclosure.ts';
import { openExchange } from './create-exchange.ts';
import { createGate } from './create-gate.ts';
import { wireIncidents } from './create-incidents.ts';
import { wireIntake } from './create-intake.ts';
import { wireLedger } from './create-ledger.ts';
import { wireModels } from './create-models.ts';
import { wireNetworks } from './create-networks.ts';
import { disclosurePorts, exchangeDesk, redressPorts, wireOrders } from './create-orders.ts';
import { createOfficerPorts } from './create-portal.ts';
import { eventPorts, reviewPort } from './create-redress.ts';
import { wireReview } from './create-review.ts';
import { wireSpread } from './create-spread.ts';
import { openPrinter } from './open-printer.ts';
import { loadLaw } from './packs/load-law.ts';
import { loadTaxonomy } from './packs/load-taxonomy.ts';
import { textModelsOf } from './packs/text-models.ts';
import { createAccountFacts } from './ports/account-facts.ts';
import { askedByCases } from './ports/asked-by-cases.ts';
import { askedByExchange } from './ports/asked-by-exchange.ts';
import { createFetchSources } from './ports/fetch-lists.ts';
import { incidentSignal } from './ports/incident-signal.ts';
import { installedNames } from './ports/installed-names.ts';
import { recentRecords } from './ports/recent-records.ts';
import { returnSignal } from './ports/return-signal.ts';
import { screeningMatch } from './ports/screening-signal.ts';
import { spreadSignal } from './ports/spread-signal.ts';
import { startRooms } from './start-rooms.ts';
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
  const auditKey = await keyFiles.open('audit');
  const witness = createFileWitness(join(config.home, 'audit-checkpoints.jsonl'));
  const audit = createAudit({
    storage,
    clock,
    signingKey: auditKey,
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
  const spread: Spread = wireSpread({ storage, clock, events, logger, modelFile: config.spreadModelFile });
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
      spreadSignal((record) => spread.noting.signalOf(record)),
      incidentSignal((record) => incidents.valueOf(record)),
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
  const review: Review = wireReview(decisions, {
    auditKey,
    spread,
    detection,
    redress: () => redress,
    returns: () => returns,
    orders: () => orders,
    models: () => models,
    incidents: () => incidents,
  });
  const redress: Redress = createRedress({
    ...decisions,
    ...eventPorts({ events, accept }),
    publicAddress,
    review: reviewPort(review),
    ...redressPorts(() => orders),
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
  const incidents: Incidents = wireIncidents({
    storage,
    clock,
    ids,
    events,
    rules,
    review,
    law: () => law.law(),
    orders: () => orders,
    exchange: () => exchange,
  });
  const parts = { detection, rules, models, review, screening, returns, spread, incidents, disclosure };
  const intake = wireIntake({ storage, clock, ids, ...parts, metrics, meter, maxBacklog: config.maxBacklog });
  const networks: Networks = wireNetworks({
    storage,
    clock,
    ids,
    config,
    events,
    review,
    screening,
    returns,
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
    redress,
    disclosure,
    law,
    events,
    exchange: () => exchange,
    publicAddress,
    recipientDelayMs: config.recipientDelayMs,
  });
  const printer = openPrinter();
  const ledger = wireLedger({
    storage,
    clock,
    ids,
    audit,
    law: () => law.law(),
    orderFacts: orders.facts,
    asked: async () => [
      ...(await askedByExchange(exchange.orders, law.law())),
      ...askedByCases(await casework.caseFacts()),
    ],
    print: (page) => printer.print('report', page),
  });
  const { letters, casework } = await wireCorrespondence({
    storage,
    clock,
    ids,
    config,
    outgoing,
    keyFiles,
    law,
    ledger,
    orders,
    exchange: () => exchange,
    print: printer.print,
  });
  const exchange: Exchange = openExchange({
    storage,
    clock,
    ids,
    key: await keyFiles.open('exchange'),
    outgoing,
    desk: {
      ...exchangeDesk({ orders }),
      takeIncident: incidents.within.takeFacts,
      takeLetter: (work, { document, peer }) =>
        letters.within.take(work, { peerId: peer.id, peerName: peer.name, document }),
    },
  });
  const keeping = createKeeping(
    { storage, clock, ids, intake, detection, spread, models, returns, disclosure },
    config.retention,
  );

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
    spread,
    incidents,
    models,
    disclosure,
    orders,
    law,
    ledger,
    letters,
    exchange,
    casework,
    webhooks,
    settings,
    access,
    audit,
    storage,
    pulse: createPulse({ storage, clock }),
  };
  await startRooms({ ...rooms, accountFacts, logger, filled });
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
    close: async () => {
      await spread.stop();
      await printer.close();
      await storage.close();
    },
  };
}
