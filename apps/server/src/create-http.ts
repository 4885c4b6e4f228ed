import { createIds, systemClock } from '@breakwater/kernel';
import { createBacktester } from './backtest.ts';
import { createBacktestRuns } from './backtest-runs.ts';
import type { Breakwater } from './compose.ts';
import { secrecyOf } from './create-disclosure.ts';
import { createContactRegister, createPortalDesk } from './create-portal.ts';
import { type App, createApp } from './http/create-app.ts';
import { describeApi } from './http/openapi.ts';
import { forgetLearnt } from './keeping/forget-learnt.ts';
import { WEBHOOK_EVENT_TYPES } from './modules.ts';
import { openBreakersOf } from './open-breakers.ts';
import { publicPages } from './pages/public-pages.ts';
import { createPlatformOf } from './platform-of.ts';
import { portalRoutes } from './portal/portal-routes.ts';
import { accessRoutes } from './routes/access.ts';
import { accountRoutes } from './routes/accounts.ts';
import { appealRoutes } from './routes/appeals.ts';
import { auditRoutes } from './routes/audit.ts';
import { authorityRoutes } from './routes/authorities.ts';
import { backtestRoutes } from './routes/backtests.ts';
import { bankVersionRoutes } from './routes/bank-versions.ts';
import { bulkRoutes } from './routes/bulk.ts';
import { changeRoutes } from './routes/changes.ts';
import { consoleRoutes } from './routes/console.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { detectionRoutes } from './routes/detection.ts';
import { deviceRoutes } from './routes/device.ts';
import { disclosureRoutes } from './routes/disclosure.ts';
import { downloadRoutes } from './routes/downloads.ts';
import { exchangeRoutes } from './routes/exchange.ts';
import { gateRoutes } from './routes/gate.ts';
import { healthRoutes } from './routes/health.ts';
import { intakeRoutes } from './routes/intake.ts';
import { jobRoutes } from './routes/jobs.ts';
import { keepingRoutes } from './routes/keeping.ts';
import { lawRoutes } from './routes/law.ts';
import { listRoutes } from './routes/lists.ts';
import { liveRoutes } from './routes/live.ts';
import { matterRoutes } from './routes/matters.ts';
import { modelDataRoutes } from './routes/model-data.ts';
import { modelRoutes } from './routes/models.ts';
import { networkRoutes } from './routes/networks.ts';
import { noticeRoutes } from './routes/notices.ts';
import { obligationRoutes } from './routes/obligations.ts';
import { officerRoutes } from './routes/officers.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { orderRoutes } from './routes/orders.ts';
import { ownRoutes } from './routes/own.ts';
import { passkeyRoutes } from './routes/passkeys.ts';
import { policyRoutes } from './routes/policies.ts';
import { policyModelRoutes } from './routes/policy-model.ts';
import { productionRoutes } from './routes/productions.ts';
import { qualityRoutes } from './routes/quality.ts';
import { queueRoutes } from './routes/queues.ts';
import { removalRoutes } from './routes/removals.ts';
import { reportRoutes } from './routes/reports.ts';
import { reviewRoutes } from './routes/review.ts';
import { ruleRoutes } from './routes/rules.ts';
import { scorecardRoutes } from './routes/scorecards.ts';
import { screeningRoutes } from './routes/screening.ts';
import { serviceRoutes } from './routes/services.ts';
import { sessionRoutes } from './routes/session.ts';
import { setUpRoutes } from './routes/set-up.ts';
import { settingsRoutes } from './routes/settings.ts';
import { staffRoutes } from './routes/staff.ts';
import { statementRoutes } from './routes/statements.ts';
import { streamRoutes } from './routes/stream.ts';
import { vaultRoutes } from './routes/vault.ts';
import { verdictRoutes } from './routes/verdicts.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import type { VerdictStream } from './stream-verdicts.ts';
import { ENGINE_VERSION } from './version.ts';

/** The HTTP API over what was composed; not listening yet. */
export async function createHttp(breakwater: Breakwater, stream: VerdictStream): Promise<App> {
  const { access, audit, webhooks, detection, rules, review, intake, storage, metrics, logger } = breakwater;
  const { config } = breakwater;
  const app = createApp({
    logger,
    access,
    publicUrl: config.publicUrl,
    hosts: [config.host, ...config.hosts],
    trustProxy: config.trustProxy,
    record: (entry) => storage.work(async (work) => work.record(entry)),
    platformOf: createPlatformOf(breakwater),
    onRequestDone: metrics.requestDone,
  });
  const backtest = createBacktester({ intake, detection, rules });
  const backtestRuns = createBacktestRuns(backtest, {
    rules,
    clock: systemClock,
    ids: createIds(systemClock),
  });
  await describeApi(app, ENGINE_VERSION);
  await app.register((routes: App, _options, done) => {
    healthRoutes(routes, { readiness: breakwater.readiness });
    intakeRoutes(routes, intake, metrics);
    verdictRoutes(routes, rules);
    streamRoutes(routes, stream, access);
    jobRoutes(routes, review.jobs, intake);
    queueRoutes(routes, review.queues);
    bulkRoutes(routes, review);
    qualityRoutes(routes, { intake, rules, review });
    reviewRoutes(routes, review);
    decisionRoutes(routes, review);
    policyRoutes(routes, review);
    statementRoutes(routes, review);
    appealRoutes(routes, review);
    noticeRoutes(routes, review);
    settingsRoutes(routes, review, access);
    accountRoutes(routes, { intake, rules, review, disclosure: breakwater.disclosure });
    keepingRoutes(routes, breakwater.keeping);
    ruleRoutes(routes, rules);
    backtestRoutes(routes, { backtest, runs: backtestRuns, intake });
    detectionRoutes(routes, detection);
    policyModelRoutes(routes, breakwater.policyModel);
    bankVersionRoutes(routes, detection);
    lawRoutes(routes, breakwater.law);
    listRoutes(routes, breakwater.screening);
    screeningRoutes(routes, breakwater.screening);
    gateRoutes(routes, breakwater.returns);
    removalRoutes(routes, breakwater.returns);
    vaultRoutes(routes, breakwater.returns);
    networkRoutes(routes, breakwater.networks);
    modelRoutes(routes, breakwater.models);
    modelDataRoutes(routes, breakwater.models, (account, by) => forgetLearnt(breakwater, account, by));
    orderRoutes(routes, breakwater.orders);
    authorityRoutes(routes, breakwater.orders);
    disclosureRoutes(routes, breakwater.disclosure, secrecyOf(breakwater));
    productionRoutes(routes, breakwater.disclosure);
    downloadRoutes(routes, breakwater.disclosure, logger);
    matterRoutes(routes, breakwater.ledger);
    obligationRoutes(routes, breakwater.ledger);
    scorecardRoutes(routes, breakwater.ledger);
    reportRoutes(routes, breakwater.ledger);
    exchangeRoutes(routes, breakwater.exchange);
    webhookRoutes(routes, webhooks, WEBHOOK_EVENT_TYPES);
    accessRoutes(routes, access);
    serviceRoutes(routes, access);
    sessionRoutes(routes, access, config);
    deviceRoutes(routes, access, config);
    passkeyRoutes(routes, access, config);
    oidcRoutes(routes, access, config);
    setUpRoutes(routes, access, config);
    ownRoutes(routes, access, config);
    staffRoutes(routes, access, config);
    changeRoutes(routes, access, config);
    auditRoutes(routes, audit, breakwater.verifyAudit);
    liveRoutes(routes, {
      pulse: breakwater.pulse,
      queueLoads: review.queueLoads,
      openBreakers: () => openBreakersOf({ rules: breakwater.rules, gate: breakwater.returns.gate }),
      durable: storage.kind === 'postgres',
    });
    publicPages(routes, {
      ...{ review, ledger: breakwater.ledger, clock: systemClock },
    });
    officerRoutes(routes, access, createContactRegister(breakwater.orders), config);
    const desk = createPortalDesk({
      ...{ storage, clock: systemClock, law: breakwater.law.law },
      ...{ orders: breakwater.orders, disclosure: breakwater.disclosure },
    });
    portalRoutes(routes, { access, address: config, authorityName: desk.nameOf }, desk);
    consoleRoutes(routes);
    done();
  });
  await app.ready();
  return app;
}
