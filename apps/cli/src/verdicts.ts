import type { Verdict } from '@breakwater/contracts/rules';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';
import { wholeNumber } from './whole-number.ts';

interface ListOptions extends CommonOptions {
  readonly account?: string;
  readonly platform?: string;
  readonly limit: string;
}

/** Commands that read what was decided: `verdicts get`, `verdicts list`. */
export function registerVerdicts(program: Command): void {
  const verdicts = program.command('verdicts').description('what was found, and why');
  withServer(verdicts.command('get <eventId>'))
    .description('the verdict of one event, with all its reasons')
    .action((eventId: string, options: CommonOptions) => act(options, getVerdict, eventId, options));
  withServer(verdicts.command('list'))
    .description('the latest flagged verdicts, or all of one account')
    .option('--account <id>', 'of one account')
    .option('--platform <name>', 'with --account: its platform')
    .option('--limit <n>', 'at most', '20')
    .action((options: ListOptions) => act(options, listVerdicts, options));
}

async function getVerdict(eventId: string, options: CommonOptions): Promise<undefined> {
  const verdict = await clientOf(options).call('rules.verdict', { params: { id: eventId } });
  printResult(verdict, options, explain);
}

async function listVerdicts(options: ListOptions): Promise<undefined> {
  const { account, platform, limit } = options;
  const query = { account, platform, limit: wholeNumber('--limit', limit, 1) };
  const { items: verdicts } = await clientOf(options).call('rules.verdicts', { query });
  printResult(verdicts, options, verdictTable);
}

/** Verdicts as the small table that people read first. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return 'No verdicts match.';
  return table(
    ['account', 'verdict', 'why', 'event'],
    verdicts.map((verdict) => [
      clip(verdict.accountId, 20),
      verdict.outcome,
      clip(reasonOf(verdict), 84),
      verdict.eventId,
    ]),
  );
}

/** The reason of a verdict in one sentence: that of the first rule that fired live. */
export function reasonOf(verdict: Verdict): string {
  const first = verdict.fired.find((rule) => rule.mode === 'live') ?? verdict.fired[0];
  if (first) return first.because;
  const open = verdict.undetermined.find((rule) => rule.mode === 'live');
  return open ? `could not be decided: ${open.reasons[0] ?? 'unknown'}` : 'no rule fired';
}

function explain(verdict: Verdict): string {
  const lines = [
    `${verdict.outcome}  ${verdict.type} by ${verdict.accountId} on ${verdict.platform} at ${verdict.at}`,
  ];
  for (const rule of verdict.fired) {
    lines.push('', `${rule.title} (${rule.id}, ${rule.mode}, policy ${rule.policy})`, `  ${rule.because}`);
    for (const { expression, value } of rule.observations)
      lines.push(`  ${expression} → ${JSON.stringify(value)}`);
    for (const proof of rule.evidence) {
      lines.push(
        `  ${proof.field}: ${proof.matched ?? proof.value ?? ''} ${proof.label ? `= ${proof.label}` : ''} ${proof.bank ? `[${proof.bank}@${proof.bankVersion}]` : ''}`.trimEnd(),
      );
    }
    const actions = rule.actions.map(({ action }) => action).join(', ');
    lines.push(`  actions: ${actions}${rule.withheld ? ` (withheld: ${rule.withheld})` : ''}`);
  }
  for (const rule of verdict.undetermined)
    lines.push('', `undetermined: ${rule.id} (${rule.mode})`, ...rule.reasons.map((reason) => `  ${reason}`));
  lines.push('', `rule set ${verdict.versions.ruleset}, banks ${JSON.stringify(verdict.versions.banks)}`);
  return lines.join('\n');
}
