import type { Order } from '@breakwater/contracts/orders';
import type { CommonOptions } from '../command.ts';
import { clip, printResult, table } from '../output.ts';

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
              ['clock', 'state', 'owed by', 'due', 'article'],
              one.deadlines.map(({ clock, state, owedBy, dueAt, art }) => [
                clock,
                state,
                owedBy,
                dueAt ?? '',
                art,
              ]),
            ),
          ]),
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
  const { pack, packVersion, packStatus, advice, defects, tests } = assessment;
  return [
    `${pack} ${packVersion} (${packStatus}): ${advice}${packStatus === 'draft' ? ' is proposed; a lawyer has not reviewed this pack' : ''}`,
    ...defects.map(
      ({ label, explain, art, weight }) => `  defect (${weight}): ${label.en}: ${explain.en} [${art}]`,
    ),
    ...tests
      .filter(({ result }) => result !== 'passed')
      .map(({ test, result, explain, art }) => `  test ${test} ${result}: ${explain.en} [${art}]`),
  ];
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
