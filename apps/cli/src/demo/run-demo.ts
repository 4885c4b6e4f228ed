import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@breakwater/client';
import { type PlatformEvent, SEVERITIES } from '@breakwater/contracts';
import type { Verdict } from '@breakwater/contracts/rules';
import { type Running, readConfig, type ServerConfig, start } from '@breakwater/server';
import { createApiClient } from '../api-client.ts';
import { EXIT } from '../exit-code.ts';
import { clip, printLine, printNote, table } from '../output.ts';
import { createProgress } from '../progress.ts';
import { sendBatch } from '../replay/send-batch.ts';
import { reasonOf } from '../verdicts.ts';
import { generateDemo } from './generate-stream.ts';
import { loadDemoList } from './load-demo-list.ts';
import { demoPassword } from './staff/demo-password.ts';
import { ADMIN, INVITED } from './staff/demo-staff.ts';
import { type Crew, hireStaff } from './staff/hire-staff.ts';
import type { Person } from './staff/person.ts';
import { workADay } from './staff/work-a-day.ts';
import { stageReturns } from './stage-returns.ts';
import { tellMatters } from './tell-matters.ts';

const SEED = 20_261_125;
const BATCH = 250;
const LOOKED_AT = 1_000;

/** How the demo is to run. */
export interface DemoOptions {
  readonly fresh: boolean;
  readonly events: number;
}

/**
 * The first contact: an installation of its own under the home folder, a stream of made-up events through the real
 * way in, and what was found. Started again, it serves what is there.
 */
export async function runDemo(options: DemoOptions, untilStopped: () => Promise<void>): Promise<number> {
  const config = demoConfig(readConfig());
  if (options.fresh) forget(config);
  printNote(`Opening the embedded database under ${config.home}…`);
  const running = await start(config, ['serve', 'worker']);
  const { adminKey } = running;
  const password = demoPassword(config.home);
  if (adminKey) {
    await loadDemoList(running);
    await stream(running, adminKey, options.events);
    await tellMatters(running);
  }
  const key = running.setUpUrl ? await staff(running, running.setUpUrl, password) : undefined;
  await show(running, key, password);
  await untilStopped();
  await running.stop();
  return EXIT.done;
}

/**
 * The demo keeps away from a real installation, whatever is set: its staff have a password that everybody can read. Its log
 * keeps away from the table that people read. Its people all come in within a minute and work at once: what waits a day for
 * real does not wait here.
 */
export function demoConfig(config: ServerConfig): ServerConfig {
  if (config.databaseUrl)
    printNote(
      'DATABASE_URL is left alone: the demo has an embedded database of its own, and staff that nobody hired.',
    );
  return {
    ...config,
    databaseUrl: undefined,
    home: join(config.home, 'demo'),
    newcomerMs: 0,
    recipientDelayMs: 0,
    watch: undefined,
    // The guide has a receiver on this machine; a real installation names what it may reach.
    privateHosts: config.privateHosts.length > 0 ? config.privateHosts : ['127.0.0.1', '::1', 'localhost'],
    logLevel: config.logLevel === 'info' ? 'error' : config.logLevel,
  };
}

function forget(config: ServerConfig): void {
  rmSync(config.home, { recursive: true, force: true });
}

async function stream({ address = '' }: Running, key: string, events: number): Promise<void> {
  const client = createApiClient({ url: address, key });
  const progress = createProgress('events');
  let done = 0;
  let batch: Buffer[] = [];
  const flush = async () => {
    await sendBatch(client, batch, progress.note);
    done += batch.length;
    batch = [];
    progress.update(done, done / events);
  };
  printNote(`Streaming ${events.toLocaleString('en')} made-up events of two platforms through it…`);
  for (const event of generateDemo({ seed: SEED, events, end: Date.now() })) {
    batch.push(encode(event));
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  await untilJudged(client);
  progress.end();
  await stageReturns(client, Date.now());
}

/**
 * Its invented staff come in and work a day, so that every page of the console has something to show. The administrator
 * lets a program in, whose key people try things with: the one of the set-up ended when she came in.
 */
async function staff({ address = '' }: Running, setUpUrl: string, password: string): Promise<string> {
  printNote('Its invented staff decide on some of it, users appeal, a notice comes in…');
  const crew = await hireStaff(address, setUpUrl, password);
  const made = await adminOf(crew).call('access.createKey', {
    body: {
      name: 'demo',
      source: 'demo',
      purpose: 'Tries things out in this demo.',
      scopes: ['ingest', 'read', 'review', 'admin'],
    },
  });
  if ('waiting' in made) throw new Error('A key cannot be made by one administrator.');
  await workADay(address, crew);
  return made.token;
}

function adminOf(crew: Crew): Person {
  const admin = crew.get(ADMIN.email);
  if (!admin) throw new Error('The demo has no administrator.');
  return admin;
}

function encode(event: PlatformEvent): Buffer {
  return Buffer.from(JSON.stringify(event));
}

async function untilJudged(client: Client): Promise<void> {
  for (;;) {
    const { waiting } = await client.call('intake.backlog');
    if (waiting === 0) return;
    await sleep(100);
  }
}

async function show(
  { address = '', breakwater }: Running,
  key: string | undefined,
  password: string,
): Promise<void> {
  const flagged = await breakwater.rules.recentFlagged(LOOKED_AT);
  const findings = oneOfEachKind(flagged);
  const accounts = new Set(flagged.map(accountOf)).size;
  printLine();
  printLine(`Found ${accounts} accounts to look at, for ${findings.length} kinds of reasons. One of each:`);
  printLine();
  printLine(
    table(
      ['account', 'verdict', 'accounts', 'why'],
      await Promise.all(findings.map((one) => row(breakwater, one))),
    ),
  );
  printLine();
  printLine('Automation did only what can be undone; whatever is graver, the invented staff decided.');
  printLine();
  for (const line of whatToTry({ address, key, password, eventId: findings[0]?.verdict.eventId }))
    printLine(line);
}

/** What fired, by the rule that gives the reason. */
interface Finding {
  readonly verdict: Verdict;
  readonly accounts: ReadonlySet<string>;
}

function oneOfEachKind(verdicts: readonly Verdict[]): readonly Finding[] {
  const kinds = new Map<string, { verdict: Verdict; accounts: Set<string> }>();
  for (const verdict of verdicts) {
    const kind = verdict.fired.find((rule) => rule.mode === 'live')?.id ?? '';
    const finding = kinds.get(kind) ?? { verdict, accounts: new Set() };
    kinds.set(kind, finding);
    finding.accounts.add(accountOf(verdict));
  }
  return [...kinds.values()].sort((a, b) => severityOf(b.verdict) - severityOf(a.verdict));
}

function severityOf({ fired }: Verdict): number {
  const severities = fired
    .flatMap((rule) => (rule.mode === 'live' ? rule.actions : []))
    .map(({ severity }) => severity);
  return Math.max(...severities.map((severity) => (severity ? SEVERITIES.indexOf(severity) : 0)));
}

const accountOf = ({ platform, accountId }: Verdict) => `${platform}/${accountId}`;

async function row({ intake }: Running['breakwater'], { verdict, accounts }: Finding): Promise<string[]> {
  const handle = (await intake.eventById(verdict.eventId))?.account.handle ?? verdict.accountId;
  return [clip(`@${handle}`, 26), verdict.outcome, String(accounts.size), clip(reasonOf(verdict), 96)];
}

interface Hints {
  readonly address: string;
  readonly key: string | undefined;
  readonly password: string;
  readonly eventId: string | undefined;
}

function whatToTry({ address, key, password, eventId = 'EVENT' }: Hints): readonly string[] {
  return [
    `  Console   ${address}/   (sign in as one of its invented staff)`,
    `  Password  ${password}   (of all of them; made for this demo alone)`,
    ...[ADMIN, ...INVITED].map(
      ({ email, roles, name, locale }) =>
        `            ${email.padEnd(27)}${roles.join(', ')} (${name}${locale === 'ur' ? ', in Urdu' : ''})`,
    ),
    `  API       ${address}/docs   (to browse and try)`,
    key
      ? `  Your key  ${key}   (shown this once)`
      : '  Your key  was shown at the first start; for a new demo and key: npm start -- --fresh',
    '',
    `  Try       export BREAKWATER_URL=${address} BREAKWATER_KEY=${key ?? 'YOUR_KEY'}`,
    `            npx breakwater verdicts get ${eventId}`,
    '            npx breakwater jobs list',
    '            npx breakwater gate log',
    '            npx breakwater matters list',
    '            npx breakwater scorecards show platform',
    '            npx breakwater rules list',
    '            npx breakwater audit verify',
    '',
    'Press Ctrl-C to stop. This database does not survive a power cut; docs/guides/running.md tells how to run it for real.',
  ];
}
