import { createIds, systemClock } from '@breakwater/kernel';
import { createBacktester } from '../backtest/backtest.ts';
import { createBacktestRuns } from '../backtest/backtest-runs.ts';
import { type App, createApp } from '../http/create-app.ts';
import { describeApi } from '../http/openapi.ts';
import { forgetLearnt } from '../keeping/forget-learnt.ts';
import { WEBHOOK_EVENT_TYPES } from '../modules.ts';
import { publicPages } from '../pages/public-pages.ts';
import { portalRoutes } from '../portal/portal-routes.ts';
import { changeRoutes } from '../routes/access/changes.ts';
import { deviceRoutes } from '../routes/access/device.ts';
import { keyRoutes } from '../routes/access/keys.ts';
import { oidcRoutes } from '../routes/access/oidc.ts';
import { ownRoutes } from '../routes/access/own.ts';
import { passkeyRoutes } from '../routes/access/passkeys.ts';
import { serviceRoutes } from '../routes/access/services.ts';
import { sessionRoutes } from '../routes/access/session.ts';
import { setUpRoutes } from '../routes/access/set-up.ts';
import { staffRoutes } from '../routes/access/staff.ts';
import { accountRoutes } from '../routes/accounts.ts';
import { auditRoutes } from '../routes/audit/audit.ts';
import { caseRoutes } from '../routes/casework/cases.ts';
import { evidenceRoutes } from '../routes/casework/evidence.ts';
import { consoleRoutes } from '../routes/console/console.ts';
import { bankVersionRoutes } from '../routes/detection/bank-versions.ts';
import { bankRoutes } from '../routes/detection/banks.ts';
import { policyModelRoutes } from '../routes/detection/policy-model.ts';
import { disclosureRoutes } from '../routes/disclosure/disclosure.ts';
import { downloadRoutes } from '../routes/disclosure/downloads.ts';
import { productionRoutes } from '../routes/disclosure/productions.ts';
import { healthRoutes } from '../routes/health.ts';
import { incidentRoutes } from '../routes/incidents/incidents.ts';
import { intakeRoutes } from '../routes/intake/intake.ts';
import { keepingRoutes } from '../routes/keeping.ts';
import { lawRoutes } from '../routes/law/law.ts';
import { matterRoutes } from '../routes/ledger/matters.ts';
import { obligationRoutes } from '../routes/ledger/obligations.ts';
import { overviewRoutes } from '../routes/ledger/overview.ts';
import { reportRoutes } from '../routes/ledger/reports.ts';
import { scorecardRoutes } from '../routes/ledger/scorecards.ts';
import { letterRoutes } from '../routes/letters/letters.ts';
import { liveRoutes } from '../routes/live.ts';
import { modelDataRoutes } from '../routes/models/model-data.ts';
import { modelRoutes } from '../routes/models/models.ts';
import { networkRoutes } from '../routes/networks/networks.ts';
import { exchangeRoutes } from '../routes/notice-exchange/exchange.ts';
import { authorityRoutes } from '../routes/orders/authorities.ts';
import { officerRoutes } from '../routes/orders/officers.ts';
import { orderRoutes } from '../routes/orders/orders.ts';
import { appealRoutes } from '../routes/redress/appeals.ts';
import { noticeRoutes } from '../routes/redress/notices.ts';
import { statementRoutes } from '../routes/redress/statements.ts';
import { gateRoutes } from '../routes/returns/gate.ts';
import { removalRoutes } from '../routes/returns/removals.ts';
import { vaultRoutes } from '../routes/returns/vault.ts';
import { bulkRoutes } from '../routes/review/bulk.ts';
import { copiesRoutes } from '../routes/review/copies.ts';
import { decisionRoutes } from '../routes/review/decisions.ts';
import { jobRoutes } from '../routes/review/jobs.ts';
import { policyRoutes } from '../routes/review/policies.ts';
import { qualityRoutes } from '../routes/review/quality.ts';
import { queueRoutes } from '../routes/review/queues.ts';
import { reviewRoutes } from '../routes/review/review.ts';
import { backtestRoutes } from '../routes/rules/backtests.ts';
import { ruleRoutes } from '../routes/rules/rules.ts';
import { streamRoutes } from '../routes/rules/stream.ts';
import type { VerdictStream } from '../routes/rules/stream-verdicts.ts';
import { verdictRoutes } from '../routes/rules/verdicts.ts';
import { listRoutes } from '../routes/screening/lists.ts';
import { screeningRoutes } from '../routes/screening/screening.ts';
import { settingsRoutes } from '../routes/settings/settings.ts';
import { spreadRoutes } from '../routes/spread/spread.ts';
import { webhookRoutes } from '../routes/webhooks.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { Breakwater } from './breakwater.ts';
import { createContactRegister, createPortalDesk } from './create-portal.ts';
import { openBreakersOf } from './ports/open-breakers.ts';
import { createPlatformOf } from './ports/platform-of.ts';

/** The HTTP API over what was composed; not listening yet. */
export async function createHttp(breakwater: Breakwater, stream: VerdictStream): Promise<App> {
  const { access, audit, webhooks, detection, rules, review, intake, storage, metrics, logger } = breakwater;
  const { config, redress } = breakwater;
  const app = createApp({
    logger,
    access,
    publicUrl: config.publicUrl,
    hosts: [config.host, ...config.hosts],
    trustProxy: config.trustProxy,
    record: (entry) => storage.work(async (work) => work.record(entry)),
    platformOf: createPlatformOf(breakwater),
    onRequestDone: metrics.requestDone,
    checkRecords: config.checkRecords === true,
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
    copiesRoutes(routes, review);
    qualityRoutes(routes, { intake, rules, review, redress });
    reviewRoutes(routes, review);
    decisionRoutes(routes, review);
    policyRoutes(routes, review);
    statementRoutes(routes, redress);
    appealRoutes(routes, redress);
    noticeRoutes(routes, redress);
    settingsRoutes(routes, breakwater.settings, access);
    accountRoutes(routes, { intake, rules, review, redress, disclosure: breakwater.disclosure });
    keepingRoutes(routes, breakwater.keeping);
    ruleRoutes(routes, rules);
    backtestRoutes(routes, { backtest, runs: backtestRuns, intake });
    bankRoutes(routes, detection);
    policyModelRoutes(routes, breakwater.policyModel);
    bankVersionRoutes(routes, detection);
    lawRoutes(routes, breakwater.law);
    listRoutes(routes, breakwater.screening);
    screeningRoutes(routes, breakwater.screening);
    gateRoutes(routes, breakwater.returns);
    removalRoutes(routes, breakwater.returns);
    vaultRoutes(routes, breakwater.returns);
    incidentRoutes(routes, breakwater.incidents);
    networkRoutes(routes, breakwater.networks);
    spreadRoutes(routes, breakwater.spread);
    modelRoutes(routes, breakwater.models);
    modelDataRoutes(routes, breakwater.models, (account, by) => forgetLearnt(breakwater, account, by));
    orderRoutes(routes, breakwater.orders);
    authorityRoutes(routes, breakwater.orders);
    disclosureRoutes(routes, breakwater.disclosure, breakwater.orders);
    productionRoutes(routes, breakwater.disclosure);
    downloadRoutes(routes, breakwater.disclosure, logger);
    matterRoutes(routes, breakwater.ledger);
    obligationRoutes(routes, breakwater.ledger);
    scorecardRoutes(routes, breakwater.ledger);
    overviewRoutes(routes, breakwater.ledger);
    reportRoutes(routes, breakwater.ledger);
    letterRoutes(routes, breakwater.letters);
    exchangeRoutes(routes, breakwater.exchange);
    caseRoutes(routes, breakwater.casework);
    evidenceRoutes(routes, breakwater.casework);
    webhookRoutes(routes, webhooks, WEBHOOK_EVENT_TYPES);
    keyRoutes(routes, access);
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
      settings: breakwater.settings,
      redress,
      ledger: breakwater.ledger,
      clock: systemClock,
    });
    officerRoutes(routes, access, createContactRegister(breakwater.orders), config);
    const desk = createPortalDesk({
      storage,
      clock: systemClock,
      law: breakwater.law.law,
      orders: breakwater.orders,
      disclosure: breakwater.disclosure,
    });
    portalRoutes(routes, { access, address: config, authorityName: desk.nameOf }, desk);
    consoleRoutes(routes);
    done();
  });
  await app.ready();
  return app;
}
