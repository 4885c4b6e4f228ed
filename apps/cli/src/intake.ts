import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { homeFolder, readConnection } from './config.ts';
import { EXIT } from './exit-code.ts';
import { printResult, table } from './output.ts';
import type { ReplaySummary } from './replay/replay.ts';
import { wholeNumber } from './whole-number.ts';

interface ReplayCommandOptions extends CommonOptions {
  readonly batch: string;
  readonly rate?: string;
  readonly restart?: boolean;
}

/** Commands of the way in: `replay`, `dead-letters`. */
export function registerIntake(program: Command): void {
  withServer(program.command('replay <file>'))
    .description(
      'stream events (NDJSON, plain or .gz; - for standard input) to the server; goes on where it stopped',
    )
    .option('--batch <n>', 'events an upload, 1 to 1000', '500')
    .option('--rate <n>', 'events a second at most')
    .option('--restart', 'begin at the top, whatever was sent before')
    .action((file: string, options: ReplayCommandOptions) => act(options, replayFile, file, options));

  const deadLetters = program.command('dead-letters').description('events that could not be judged');
  withServer(deadLetters.command('list')).action((options: CommonOptions) =>
    act(options, listDeadLetters, options),
  );
  withServer(deadLetters.command('replay [ids...]'))
    .description('put them back in the queue; all of them when no id is given')
    .action((ids: string[], options: CommonOptions) => act(options, replayDeadLetters, ids, options));
}

async function replayFile(file: string, options: ReplayCommandOptions): Promise<number> {
  const [{ openBookmark }, { openLines }, { replay }, { createProgress }] = await Promise.all([
    import('./replay/bookmark.ts'),
    import('./replay/read-lines.ts'),
    import('./replay/replay.ts'),
    import('./progress.ts'),
  ]);
  const source = openLines(file);
  const bookmark = openBookmark(homeFolder(), file, readConnection(options).url, source);
  if (options.restart) bookmark.clear();
  const pace = {
    batch: wholeNumber('--batch', options.batch, 1, 1000),
    ...(options.rate && { rate: wholeNumber('--rate', options.rate, 1) }),
  };
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const summary = await replay({
    client: clientOf(options),
    source,
    bookmark: options.restart ? { ...bookmark, line: 0, rejected: 0 } : bookmark,
    progress: createProgress('events'),
    ...pace,
    signal: stop.signal,
  }).finally(() => process.off('SIGINT', interrupt));
  printResult(summary, options, describe);
  const { rejected, rejectedBefore, interrupted } = summary;
  return rejected + rejectedBefore > 0 || interrupted ? EXIT.no : EXIT.done;
}

function describe(summary: ReplaySummary): string {
  const { accepted, duplicate, rejected, rejectedBefore, skipped, rejections } = summary;
  const head = `accepted ${accepted}, duplicate ${duplicate}, rejected ${rejected}${skipped ? `, sent earlier ${skipped}` : ''}${rejectedBefore ? ` (of which rejected ${rejectedBefore})` : ''}`;
  const rows = rejections.map(({ line, code, pointer, message }) => [String(line), code, pointer, message]);
  const faults = rows.length > 0 ? `\n${table(['line', 'code', 'at', 'expected'], rows)}` : '';
  return head + faults + (summary.interrupted ? '\nStopped; run the same command to go on from here.' : '');
}

async function listDeadLetters(options: CommonOptions): Promise<undefined> {
  const { items: deadLetters } = await clientOf(options).call('intake.deadLetters');
  printResult(deadLetters, options, (list) =>
    list.length === 0
      ? 'No dead letters: every accepted event was judged.'
      : table(
          ['event', 'code', 'attempts', 'at', 'why'],
          list.map(({ eventId, code, attempts, at, message }) => [
            eventId,
            code,
            String(attempts),
            at,
            message,
          ]),
        ),
  );
}

async function replayDeadLetters(ids: readonly string[], options: CommonOptions): Promise<undefined> {
  const body = ids.length > 0 ? { ids } : {};
  const result = await clientOf(options).call('intake.replayDeadLetters', { body });
  printResult(result, options, ({ replayed }) => `${replayed} put back in the queue`);
}
