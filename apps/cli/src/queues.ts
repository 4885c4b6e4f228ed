import type { Routing } from '@breakwater/contracts/review';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { clip, printResult, table } from './output.ts';
import { readInput } from './read-input.ts';

interface QueueOptions extends CommonOptions {
  readonly title: string;
  readonly titleUr: string;
  readonly description?: string;
  readonly dueHours?: string;
  readonly paused?: boolean;
}

/** Commands for where jobs wait and what goes where: `queues list|set|remove|routing|route|check`. */
export function registerQueues(program: Command): void {
  const queues = program.command('queues').description('queues, and the rules that send jobs to them');
  withServer(queues.command('list'))
    .description('queues, with how full they are')
    .action((options: CommonOptions) => act(options, list, options));
  withServer(queues.command('set <id>'))
    .description('make a queue or change it')
    .requiredOption('--title <text>', 'its name in English')
    .requiredOption('--title-ur <text>', 'its name in Urdu')
    .option('--description <text>')
    .option('--due-hours <n>', 'by when its jobs are to be decided, from their opening')
    .option('--paused', 'nobody is offered its jobs')
    .action((id: string, options: QueueOptions) => act(options, set, id, options));
  withServer(queues.command('remove <id>'))
    .description('remove a queue in which nothing waits')
    .action((id: string, options: CommonOptions) => act(options, remove, id, options));
  withServer(queues.command('routing'))
    .description('the routing rules in force')
    .action((options: CommonOptions) => act(options, routing, options));
  withServer(queues.command('route <file>'))
    .description('replace the routing rules by those of a YAML file')
    .action((file: string, options: CommonOptions) => act(options, route, file, options));
  withServer(queues.command('check <file>'))
    .description('check a file of routing rules; faults with line and column')
    .action((file: string, options: CommonOptions) => act(options, check, file, options));
}

async function list(options: CommonOptions): Promise<undefined> {
  const { queues } = await clientOf(options).call('review.queues');
  printResult(queues, options, (all) =>
    table(
      ['queue', 'open', 'claimed', 'second', 'put off', 'overdue', 'oldest', 'title'],
      all.map(({ id, title, paused, counts }) => [
        id,
        String(counts.open),
        String(counts.claimed),
        String(counts.awaitingSecond),
        String(counts.snoozed),
        String(counts.overdue),
        counts.oldestAt ?? '',
        `${clip(title.en, 40)}${paused ? ' (paused)' : ''}`,
      ]),
    ),
  );
}

async function set(id: string, options: QueueOptions): Promise<undefined> {
  const { title, titleUr, description, dueHours, paused = false } = options;
  const body = {
    title: { en: title, ur: titleUr },
    description,
    dueHours: dueHours === undefined ? undefined : Number(dueHours),
    paused,
  };
  const queue = await clientOf(options).call('review.putQueue', { params: { id }, body });
  printResult(queue, options, () => `${queue.id}${queue.paused ? ' (paused)' : ''}`);
}

async function remove(id: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('review.removeQueue', { params: { id } });
  printResult({ removed: id }, options, () => `${id} is removed`);
}

async function routing(options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('review.routing'), options, describeRouting);
}

async function route(file: string, options: CommonOptions): Promise<undefined> {
  const body = { source: await readInput(file), file };
  const changed = await clientOf(options).call('review.putRouting', { body });
  printResult(changed, options, describeRouting);
}

function describeRouting({ version, rules }: Routing): string {
  if (rules.length === 0)
    return `version ${version}: no rules; jobs go where the rule that asks for them says`;
  const rows = rules.map(({ id, when, queue }, index) => [String(index + 1), id, queue, clip(when, 80)]);
  return `version ${version}\n${table(['', 'rule', 'queue', 'when'], rows)}`;
}

async function check(file: string, options: CommonOptions): Promise<number> {
  const body = { source: await readInput(file), file };
  const { faults } = await clientOf(options).call('review.checkRouting', { body });
  printResult({ faults }, options, () =>
    faults.length === 0
      ? `${file}: no faults`
      : faults
          .map(({ line, column, message, code }) => `${file}:${line}:${column}  ${message}  (${code})`)
          .join('\n'),
  );
  return faults.length > 0 ? EXIT.no : EXIT.done;
}
