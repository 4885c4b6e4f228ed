import type { Order } from '@breakwater/contracts/orders';
import type { CommonOptions } from '../command.ts';
import { clip, printResult, table } from '../output.ts';
import { conflictLines } from './conflict-lines.ts';

/** Prints an order as a person at the desk reads it: what is due first. */
export function printOrder(order: Order, options: CommonOptions): void {
  printResult(order, options, (one) =>
    [
      `order ${one.number}  ${one.state}  ${one.kind ?? 'unclassified'}  ${one.reference ?? ''}  ${one.id}`,
      `${one.authorityName ?? 'nobody of the register'} (level ${one.level}) by ${one.channel}, received ${one.receivedAt}`,
      ...(one.clockNote === undefined ? [] : [one.clockNote]),
      ...(one.anomalies.length > 0 ? [`unusual: ${one.anomalies.join(', ')}`] : []),
      ...(one.original?.unread === undefined ? [] : [`unread: ${one.original.unread}`]),
      ...assessmentLines(one),
      ...(one.deadlines.length === 0
        ? []
        : [
            table(
              ['clock', 'state', 'done', 'owed by', 'due', 'article', 'note'],
              one.deadlines.map(({ clock, state, done, owedBy, dueAt, art, note }) => [
                clock,
                state,
                done && done.of > 0 ? `${done.done} of ${done.of}` : '',
                owedBy,
                dueAt ?? '',
                art,
                note ?? '',
              ]),
            ),
          ]),
      ...tellingLines(one),
      ...taskLines(one),
      ...one.decisions.map(
        ({ answer, outcome, by, secondBy, reason, voided }) =>
          `${answer} (${outcome}${voided ? `: ${voided.changed.join(', ')} changed` : ''}) by ${by}${secondBy === undefined ? '' : ` and ${secondBy}`}: ${clip(reason, 100)}`,
      ),
      ...one.messages.map(
        ({ direction, kind, subject, deliveredAt, id }) =>
          `${direction === 'in' ? '<' : '>'} ${kind}  ${clip(subject, 60)}  ${deliveredAt ?? 'not delivered'}  ${id}`,
      ),
    ].join('\n'),
  );
}

function assessmentLines({ assessment }: Order): string[] {
  if (!assessment) return [];
  const { pack, packVersion, packStatus, advice, defects, tests, conflict } = assessment;
  return [
    pack === undefined
      ? `no pack knows its law: ${advice}`
      : `${pack} ${packVersion} (${packStatus}): ${advice}${packStatus === 'draft' ? ' is proposed; a lawyer has not reviewed this pack' : ''}`,
    ...(conflict === undefined ? [] : conflictLines(conflict)),
    ...defects.map(
      ({ label, explain, art, weight }) => `  defect (${weight}): ${label.en}: ${explain.en} [${art}]`,
    ),
    ...tests
      .filter(({ result }) => result !== 'passed')
      .flatMap(({ test, result, explain, art, passages = [], instead }) => [
        `  test ${test} ${result}: ${explain.en} [${art}]`,
        ...passages.map(({ pointer, quote }) => `    ${pointer}: “${clip(quote, 120)}”`),
        ...(instead === undefined ? [] : [`    instead of refusing: ${instead.en}`]),
      ]),
  ];
}

/** Who tells the users, and by when somebody looks at it again. */
function tellingLines({ telling }: Order): string[] {
  if (!telling) return [];
  const { state, art, until, reviewAt, latest, asked } = telling;
  const days = [
    ...(until === undefined ? [] : [`secret until ${until}`]),
    ...(latest === undefined ? [] : [`the law allows it until ${latest}`]),
    ...(reviewAt === undefined ? [] : [`looked at again by ${reviewAt}`]),
    ...(asked === undefined
      ? []
      : [
          `a lawyer has to decide again: since ${asked} the authority says that it told them or lifted the secrecy`,
        ]),
  ];
  return [[`users: ${state} (${art})`, ...days].join('; ')];
}

function taskLines({ tasks, taskCount }: Order): string[] {
  if (tasks.length === 0) return [];
  const shown = table(
    ['target', 'wanted', 'status', 'account', 'task'],
    tasks.map(({ target, desired, status, accountId, id }) => [
      clip(target.value, 48),
      desired,
      status,
      accountId ?? '',
      id,
    ]),
  );
  return [shown, ...(taskCount > tasks.length ? [`and ${taskCount - tasks.length} more: orders tasks`] : [])];
}
