import { readFile } from 'node:fs/promises';
import { isMainThread } from 'node:worker_threads';
import { bornYoung } from '@breakwater/kernel';
import { watchRuleFile } from '@breakwater/rules';
import type { Breakwater } from './compose/breakwater.ts';
import { compose } from './compose/compose.ts';
import { createHttp } from './compose/create-http.ts';
import type { ServerConfig } from './config.ts';
import type { App } from './http/create-app.ts';
import { expectPortFree, listen } from './http/listen.ts';
import { linkOrigin } from './http/sign-in-reply.ts';
import { createLogger, type Logger, nameProcess } from './logger.ts';
import { createVerdictStream } from './routes/rules/stream-verdicts.ts';
import { processMetrics } from './watch/process-metrics.ts';
import { readMetrics } from './watch/read-metrics.ts';
import { serveWatch } from './watch/serve-watch.ts';
import type { Watched } from './watch/watched.ts';
import { followChanges } from './workers/follow-changes.ts';
import { keepUp } from './workers/keep-up.ts';
import { runRegularly } from './workers/run-regularly.ts';
import { startWorkers } from './workers/run-workers.ts';

const GRACE_MS = 5_000;
const COUNTED_MS = 5_000;
const KEYS_MS = 30_000;

/** What a process does: answer requests, work in the background, or both. */
export type Role = 'serve' | 'worker';

/** A process that runs. */
export interface Running {
  readonly breakwater: Breakwater;
  /** Where it answers; undefined for a mere worker. */
  readonly address: string | undefined;
  /** Where `/healthz`, `/readyz` and `/metrics` are; undefined when it is not watched. */
  readonly watchAddress: string | undefined;
  /** What whoever watches this process is told. */
  readonly watched: Watched;
  /**
   * As long as no administrator has come in: a key for the set-up, to be shown once and good for a day. It is made when
   * the port is taken, lest nobody sees it.
   */
  readonly adminKey: string | undefined;
  /** As long as nobody works here: a link for the first person, good once within 24 hours. */
  readonly setUpUrl: string | undefined;
  /** Takes nothing more on, finishes what is under way, closes the database. */
  stop(): Promise<void>;
}

/**
 * Starts a process. What was begun is undone when a later step fails. `beside` are processes that belong to this one: it
 * is watched together with them.
 *
 * @throws DatabaseUnreachableError, FolderInUseError, PortInUseError, RuleSetError
 */
export async function start(
  config: ServerConfig,
  roles: readonly Role[],
  given: Logger = createLogger(config.logLevel),
  beside: () => readonly Watched[] = () => [],
): Promise<Running> {
  // Before anything is learnt of where what lives long is made.
  if (roles.includes('worker')) bornYoung();
  const logger = nameProcess(given, roles);
  makeNewFilesPrivate();
  if (roles.includes('serve')) await expectPortFree(config.host, config.port);
  const { watch } = config;
  if (watch) await expectPortFree(watch.host, watch.port, 'BREAKWATER_WATCH_PORT');
  const breakwater = await compose(config, logger);
  const endings: (() => unknown)[] = [() => breakwater.close()];
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    endings.push(await followChanges(breakwater));
    if (config.rulesFile) endings.push(await followRuleFile(breakwater, config.rulesFile));
    const stream = createVerdictStream(breakwater.rules, (error) =>
      logger.warn({ err: error }, 'verdicts could not be read'),
    );
    endings.push(() => stream.stop());
    endings.push(await breakwater.intake.followOtherJudges(stream.wake));
    endings.push(keepUp(breakwater));
    endings.push(await keepCounting(breakwater));
    const self = watchedOf(breakwater);
    const watchServer = watch && (await serveWatch(watch, self, beside));
    if (watchServer) endings.push(watchServer.stop);
    let address: string | undefined;
    let adminKey: string | undefined;
    let setUpUrl: string | undefined;
    if (roles.includes('serve')) {
      const app = await createHttp(breakwater, stream);
      endings.push(() => closeApp(app));
      address = await listen(app, config.host, config.port);
      adminKey = (await breakwater.access.ensureSetUpKey())?.token;
      setUpUrl = await createSetUpUrl(breakwater, config.publicUrl ?? linkOrigin(address));
    }
    if (roles.includes('worker')) {
      const workers = await startWorkers(breakwater, stream.wake);
      endings.push(() => workers.stop());
    }
    for (const setting of config.outdated) logger.warn({ setting }, 'a setting is outdated');
    if (breakwater.storage.kind === 'pglite') {
      logger.warn(
        'embedded database: it survives the end of the process, not a power cut; use PostgreSQL (DATABASE_URL) in production',
      );
    }
    await tellFaults(breakwater);
    const watchAddress = watchServer?.address;
    logger.info({ address, watch: watchAddress, roles, database: breakwater.storage.kind }, 'started');
    return { breakwater, address, watchAddress, watched: self, adminKey, setUpUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is written from now on is for the owner of the process alone: databases, keys, indexes, witnesses. */
function makeNewFilesPrivate(): void {
  // A thread shares it with the process, and may not change it.
  if (isMainThread) process.umask(0o077);
}

/** What keeps the process from being ready stands in its log too, with file and database. */
async function tellFaults({ readiness, logger }: Breakwater): Promise<void> {
  const { database, faults } = await readiness();
  for (const { code, message } of faults) logger.error({ code, database }, `not ready: ${message}`);
}

/** This process as whoever watches sees it. */
function watchedOf({ readiness, metrics }: Breakwater): Watched {
  const own = processMetrics();
  return { readiness, metrics: () => readMetrics(own, metrics.registry) };
}

/** What a process compares it counts in memory, and looks for keys that were missing; whatever else it does. */
async function keepCounting({ returns, logger }: Breakwater): Promise<() => Promise<void>> {
  const failed = (error: unknown) => logger.warn({ err: error }, 'counts of the gate were not written');
  const noKeys = (error: unknown) => logger.warn({ err: error }, 'keys of the vault could not be read');
  const counting = runRegularly(COUNTED_MS, () => returns.gate.flush(), failed);
  const looking = runRegularly(KEYS_MS, () => returns.lookForKeys(), noKeys);
  return async () => {
    await Promise.all([counting.stop(), looking.stop()]);
    await returns.gate.flush().catch(failed);
  };
}

/** The token stands after #, so that browsers send it to no server and no log has it. */
async function createSetUpUrl({ access }: Breakwater, origin: string): Promise<string | undefined> {
  const token = await access.setUp.createLink();
  return token === undefined ? undefined : `${origin}/setup#${token}`;
}

/** Lets requests end that are under way, and cuts off what is still open after the grace. */
async function closeApp(app: App): Promise<void> {
  const cutOff = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
  await app.close();
  clearTimeout(cutOff);
}

/** Activates the file now if it differs from what is live, and whenever it is saved; a faulty one changes nothing. */
async function followRuleFile({ rules, logger }: Breakwater, file: string): Promise<() => void> {
  const activate = async (source: string) => {
    const version = await rules.activate(source, 'rule-file', { file });
    logger.info({ ruleset: version.name, version: version.version }, 'the rule file is live');
  };
  const onError = (error: unknown) =>
    logger.error({ err: error }, 'the rule file was not activated; the old rules stay live');
  await readFile(file, 'utf8').then(activate).catch(onError);
  return watchRuleFile(file, { onChange: activate, onError });
}
