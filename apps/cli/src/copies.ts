import type { CopiesPreview } from '@breakwater/contracts/review';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';
import { wholeNumber } from './whole-number.ts';

interface StartOptions extends CommonOptions {
  readonly start?: string;
  readonly undo?: string;
  readonly without?: string;
  readonly reason?: string;
}

/** The command for what a decision holds for besides: `decisions copies`. */
export function registerCopies(decisions: Command): void {
  withServer(decisions.command('copies <id>'))
    .description('what else passes on what was decided; decide on it too, or undo that')
    .option('--start <token>', 'let the decision hold for what a preview showed')
    .option('--without <numbers>', 'with --start: leave these out, e.g. 2,5')
    .option('--undo <run>', 'undo what was done to copies, all of it')
    .option('--reason <text>', 'why, for the record; needed to start and to undo')
    .action((id: string, options: StartOptions) => act(options, copies, id, options));
}

async function copies(
  id: string,
  { start, undo, without, reason, ...options }: StartOptions,
): Promise<undefined> {
  const client = clientOf(options);
  const params = { id };
  if (undo !== undefined) {
    const run = await client.call('review.undoCopies', { params, body: { run: undo, reason: reason ?? '' } });
    printResult(run, options, () => `undoing ${run.done} decisions: breakwater bulk show ${run.id}`);
    return undefined;
  }
  if (start === undefined) {
    printResult(await client.call('review.previewCopies', { params }), options, describe);
    return undefined;
  }
  const left = without?.split(',').map((number) => wholeNumber('--without', number.trim(), 1));
  const body = { token: start, reason: reason ?? '', ...(left && { without: left }) };
  const run = await client.call('review.startCopies', { params, body });
  printResult(run, options, () => `deciding ${run.total} copies: breakwater bulk show ${run.id}`);
  return undefined;
}

function describe(seen: CopiesPreview): string {
  if (!seen.known)
    return 'Nothing here follows copies, or it is still being read. That does not mean there are none.';
  if (seen.copies.length === 0) return 'No copies are known.';
  const listed = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  return [
    table(
      ['number', 'how', 'likeness', 'account', 'content', 'left out', 'begins'],
      seen.copies.map((one) => [
        String(one.position),
        one.how,
        one.likeness.toFixed(2),
        clip(one.accountId, 20),
        clip(one.contentId, 20),
        one.code ?? '',
        clip(one.text ?? '', 40),
      ]),
    ),
    `${seen.count} of ${seen.accounts} accounts would be decided too${seen.count > 0 ? `: ${listed(seen.byHow)}` : ''}`,
    ...(seen.excludedCount > 0 ? [`left out: ${listed(seen.excludedByCode)}`] : []),
    ...seen.effects.map(({ action, count }) => `${action}: ${count}`),
    ...(seen.more ? ['There are more: decide these, then ask again.'] : []),
    `start it with --start ${seen.token} --reason "…" until ${seen.expiresAt}`,
  ].join('\n');
}
