import { basename } from 'node:path';
import type { Body } from '@breakwater/client';
import type { RuleFault } from '@breakwater/contracts/rules';
import type { TestReport } from '@breakwater/rules';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withJson, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { clip, printResult, table } from './output.ts';
import { readInput } from './read-input.ts';
import { wholeNumber } from './whole-number.ts';

interface BenchOptions extends CommonOptions {
  readonly rules: string;
  readonly seconds: string;
}
interface BacktestOptions extends CommonOptions {
  readonly limit: string;
}
interface ActivateOptions extends CommonOptions {
  readonly reason?: string;
}

interface CheckFileOptions extends CommonOptions {
  readonly server?: boolean;
}

type RuleMode = Body<'rules.setMode'>['mode'];

/** Commands for rules: `rules check|test|bench|backtest|list|activate|mode|close-breaker`. */
export function registerRules(program: Command): void {
  const rules = program.command('rules').description('rules: check, test, try, activate');
  withServer(rules.command('check <file>'))
    .description('check a rule file; faults with line and column')
    .option('--server', 'against the banks, policies and queues of the server as well')
    .action((file: string, options: CheckFileOptions) => act(options, check, file, options));
  withJson(rules.command('test <file> [tests]'))
    .description('run the YAML tests of a rule file; FILE.test.yaml beside it when left out')
    .action((file: string, tests: string | undefined, options: CommonOptions) =>
      act(options, test, file, tests, options),
    );
  withJson(rules.command('bench'))
    .description('measure rule evaluation on this machine')
    .option('--rules <n>', 'rules in the set', '1000')
    .option('--seconds <n>', 'CPU seconds to run', '3')
    .action((options: BenchOptions) => act(options, bench, options));
  withServer(rules.command('backtest <file>'))
    .description('run a rule file over stored events and compare it with the live rules')
    .option('--limit <n>', 'latest events', '10000')
    .action((file: string, options: BacktestOptions) => act(options, backtestFile, file, options));
  withServer(rules.command('list')).action((options: CommonOptions) => act(options, list, options));
  withServer(rules.command('activate <file>'))
    .description('make a rule file live; refused with its faults, and then the old rules stay')
    .option('--reason <text>', 'why, for the history')
    .action((file: string, options: ActivateOptions) => act(options, activate, file, options));
  withServer(rules.command('mode <rule> <mode>'))
    .description('draft, shadow or live')
    .option('--reason <text>', 'why, for the history')
    .action((rule: string, mode: RuleMode, options: ActivateOptions) =>
      act(options, setMode, rule, mode, options),
    );
  withServer(rules.command('close-breaker <rule>'))
    .description('let a rule act again whose circuit breaker opened')
    .action((rule: string, options: CommonOptions) => act(options, closeBreaker, rule, options));
}

async function loadChecker() {
  const [
    { checkRuleSet, testRuleSet, benchRules },
    { signalCatalogue },
    screening,
    returns,
    spreading,
    incidents,
  ] = await Promise.all([
    import('@breakwater/rules'),
    import('@breakwater/detection'),
    import('@breakwater/screening'),
    import('@breakwater/returns'),
    import('@breakwater/spreading'),
    import('@breakwater/incidents'),
  ]);
  const catalogue = [
    ...signalCatalogue(),
    screening.SCREENING_SIGNAL,
    returns.RETURN_SIGNAL,
    spreading.SPREAD_SIGNAL,
    incidents.INCIDENT_SIGNAL,
  ];
  return { checkRuleSet, testRuleSet, benchRules, catalogue };
}

async function check(file: string, options: CheckFileOptions): Promise<number> {
  const { checkRuleSet, catalogue } = await loadChecker();
  const source = await readInput(file);
  const { faults: own, ruleset } = checkRuleSet(source, { catalogue, file });
  // What is wrong wherever it runs is told first, and needs no server.
  const faults = options.server && own.length === 0 ? await faultsThere(source, file, options) : own;
  const rules = ruleset?.rules.length ?? 0;
  printResult({ faults, rules }, options, () =>
    faults.length > 0 ? showFaults(faults) : `${basename(file)}: ${rules} rules, no faults`,
  );
  return faults.length > 0 ? EXIT.no : EXIT.done;
}

async function faultsThere(
  source: string,
  file: string,
  options: CommonOptions,
): Promise<readonly RuleFault[]> {
  const body = { source };
  const { faults } = await clientOf(options).call('rules.check', { body });
  return faults.map((fault) => ({ ...fault, file }));
}

function showFaults(faults: readonly RuleFault[]): string {
  return faults
    .map(({ file, line, column, message, code }) => `${file}:${line}:${column}  ${message}  (${code})`)
    .join('\n');
}

async function test(file: string, tests: string | undefined, options: CommonOptions): Promise<number> {
  const { testRuleSet, catalogue } = await loadChecker();
  const testsFile = tests ?? file.replace(/\.ya?ml$/, '.test.yaml');
  const [rulesText, testsText] = await Promise.all([readInput(file), readInput(testsFile)]);
  const report = testRuleSet(rulesText, testsText, { catalogue, rulesFile: file, testsFile });
  printResult(report, options, () => showReport(report, testsFile));
  return report.failed > 0 || report.faults.length > 0 ? EXIT.no : EXIT.done;
}

function showReport(report: TestReport, testsFile: string): string {
  if (report.faults.length > 0) return showFaults(report.faults);
  const failures = report.results.flatMap(({ name, failures: list }) =>
    list.map(({ line, column, message }) => `${testsFile}:${line}:${column}  ${name}: ${message}`),
  );
  const untested =
    report.untested.length > 0 ? [`no test expects to fire: ${report.untested.join(', ')}`] : [];
  return [...failures, ...untested, `${report.passed} passed, ${report.failed} failed`].join('\n');
}

async function bench(options: BenchOptions): Promise<undefined> {
  const { benchRules } = await loadChecker();
  const result = benchRules({
    rules: wholeNumber('--rules', options.rules, 1, 5000),
    seconds: Number(options.seconds),
  });
  printResult(result, options, ({ rules, evalsPerCpuSecond, eventsPerCpuSecond, firedShare }) =>
    [
      `${rules} rules, ${(firedShare * 100).toFixed(1)} % of evaluations fired and were explained`,
      `${Math.round(evalsPerCpuSecond).toLocaleString('en')} rule evaluations per CPU-second`,
      `${Math.round(eventsPerCpuSecond).toLocaleString('en')} events per CPU-second`,
    ].join('\n'),
  );
}

async function backtestFile(file: string, options: BacktestOptions): Promise<undefined> {
  const body = { source: await readInput(file), limit: wholeNumber('--limit', options.limit, 1, 100_000) };
  const report = await clientOf(options).call('rules.backtest', { body });
  printResult(report, options, (result) => {
    const rows = result.rules.map((rule) => [
      rule.id,
      rule.mode,
      String(rule.fired),
      `${(rule.share * 100).toFixed(2)} %`,
      String(rule.undetermined),
    ]);
    const changes = `newly flagged ${result.newlyFlagged?.count ?? 0}, no longer flagged ${result.noLongerFlagged?.count ?? 0}`;
    return `${table(['rule', 'mode', 'fired', 'share', 'undetermined'], rows)}\n${result.events} events, ${result.flagged} flagged; against the live rules: ${changes}`;
  });
}

async function list(options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('rules.live'), options, (live) => {
    const rows = live.rules.map((rule) => [
      rule.id,
      rule.mode,
      rule.policy,
      String(rule.today.live + rule.today.shadow),
      rule.breakerOpen ? 'open' : '',
      clip(rule.title, 60),
    ]);
    return `${live.ruleset} version ${live.version}\n${table(['rule', 'mode', 'policy', 'fired today', 'breaker', 'title'], rows)}`;
  });
}

async function activate(file: string, options: ActivateOptions): Promise<undefined> {
  const body = { source: await readInput(file), reason: options.reason };
  const version = await clientOf(options).call('rules.activate', { body });
  printResult(
    version,
    options,
    ({ name, version: number, hash }) => `${name} version ${number} is live (${hash.slice(0, 12)})`,
  );
}

async function setMode(rule: string, mode: RuleMode, options: ActivateOptions): Promise<undefined> {
  const body = { rule, mode, reason: options.reason };
  await clientOf(options).call('rules.setMode', { body });
  printResult({ rule, mode }, options, () => `${rule} is ${mode}`);
}

async function closeBreaker(rule: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('rules.closeBreaker', { body: { rule } });
  printResult({ rule }, options, () => `${rule} acts again`);
}
