import type { Decision } from '@breakwater/contracts/review';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { registerCopies } from './copies.ts';
import { clip, printResult, table } from './output.ts';
import { wholeNumber } from './whole-number.ts';

interface ListOptions extends CommonOptions {
  readonly account?: string;
  readonly platform?: string;
  readonly job?: string;
  readonly by?: string;
  readonly limit: string;
}
interface UndoOptions extends CommonOptions {
  readonly reason: string;
}

/** Commands for what people decided: `decisions`, and for what it adds up to: `strikes`. */
export function registerDecisions(program: Command): void {
  const decisions = program.command('decisions').description('what people decided');
  withServer(decisions.command('list'))
    .option('--account <id>')
    .option('--platform <name>')
    .option('--job <id>')
    .option('--by <actor>', 'who decided it, alone or as the second person: staff:<id>')
    .option('--limit <n>', 'at most', '20')
    .action((options: ListOptions) => act(options, listDecisions, options));
  withServer(decisions.command('show <id>')).action((id: string, options: CommonOptions) =>
    act(options, showDecision, id, options),
  );
  withServer(decisions.command('undo <id>'))
    .description('undo a decision and everything that followed from it')
    .requiredOption('--reason <text>', 'why; it stays with the decision')
    .action((id: string, options: UndoOptions) => act(options, undoDecision, id, options));
  registerCopies(decisions);
  withServer(program.command('strikes <platform> <account>'))
    .description('the strikes of an account and the points that count now')
    .action((platform: string, account: string, options: CommonOptions) =>
      act(options, showStrikes, platform, account, options),
    );
}

async function listDecisions({
  account,
  platform,
  job,
  by,
  limit,
  ...options
}: ListOptions): Promise<undefined> {
  const query = { account, platform, job, by, limit: wholeNumber('--limit', limit, 1) };
  const { items: decisions } = await clientOf(options).call('review.decisions', { query });
  printResult(decisions, options, (list) =>
    list.length === 0
      ? 'Nobody decided anything.'
      : table(
          ['decision', 'at', 'by', 'account', 'policy', 'label', 'what', 'now'],
          list.map((one) => [
            one.id,
            one.decidedAt,
            clip(one.decidedBy, 20),
            clip(one.accountId, 20),
            one.ordered ? `order ${one.ordered.number}` : (one.policy ?? ''),
            one.label ?? '',
            one.decision === 'no-violation'
              ? `no violation${one.exception ? `: ${one.exception}` : ''}`
              : one.actions.map(({ action }) => action).join(', '),
            one.undoneAt ? 'undone' : one.outcome,
          ]),
        ),
  );
}

/** The order that asks for it, or the policy of the house. */
const groundOf = ({ ordered, policy, policyVersion }: Decision) => {
  if (ordered) return ` by order ${ordered.number} under ${ordered.law.en}  ${ordered.orderId}`;
  return policy ? ` under ${policy}${policyVersion ? `@${policyVersion}` : ''}` : '';
};

const describe = (one: Decision) =>
  [
    `${one.id}  ${one.decision}${groundOf(one)}`,
    `${one.accountId} on ${one.platform}`,
    ...(one.label ? [`label: ${one.label}`] : []),
    ...(one.exception ? [`exception: ${one.exception}`] : []),
    one.reason,
    ...one.actions.map(({ action, contentId, for: duration }) =>
      [action, contentId, duration && `for ${duration}`].filter(Boolean).join(' '),
    ),
    `by ${one.decidedBy} at ${one.decidedAt}`,
    ...(one.secondBy ? [`${one.outcome} by ${one.secondBy} at ${one.secondAt}`] : []),
    ...(one.outcome === 'awaiting-second' && !one.undoneAt ? ['waits for a second person'] : []),
    ...(one.undoneAt ? [`undone by ${one.undoneBy} at ${one.undoneAt}: ${one.undoReason}`] : []),
  ].join('\n');

async function showDecision(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('review.decision', { params: { id } }), options, describe);
}

async function undoDecision(id: string, { reason, ...options }: UndoOptions): Promise<undefined> {
  const undone = await clientOf(options).call('review.undoDecision', { params: { id }, body: { reason } });
  printResult(undone, options, describe);
}

async function showStrikes(platform: string, account: string, options: CommonOptions): Promise<undefined> {
  printResult(
    await clientOf(options).call('review.strikes', { params: { platform, id: account } }),
    options,
    ({ balance, strikes }) =>
      strikes.length === 0
        ? 'No strikes.'
        : `${balance} points count now.\n${table(
            ['at', 'points', 'policy', 'until', 'void'],
            strikes.map((one) => [
              one.at,
              String(one.points),
              one.policy,
              one.expiresAt ?? '',
              one.voidedBecause ?? '',
            ]),
          )}`,
  );
}
