import type { Query } from '@breakwater/client';

import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { clip, printResult, table } from '../output.ts';
import { wholeNumber } from '../whole-number.ts';

interface ListOptions extends CommonOptions {
  readonly account?: string;
  readonly platform?: string;
  readonly decision?: string;
  readonly state?: Query<'redress.statements'>['state'];
  readonly limit: string;
}
interface ShowOptions extends CommonOptions {
  readonly lang: string;
}

/** Commands for the reasons that users are given: `statements list|show|link`. */
export function registerStatements(program: Command): void {
  const statements = program.command('statements').description('statements of reasons');
  withServer(statements.command('list'))
    .option('--account <id>')
    .option('--platform <name>')
    .option('--decision <id>')
    .option('--state <state>', 'in-force or withdrawn')
    .option('--limit <n>', 'at most', '20')
    .action((options: ListOptions) => act(options, listStatements, options));
  withServer(statements.command('show <id>'))
    .description('as the user reads it')
    .option('--lang <language>', 'en or ur', 'en')
    .action((id: string, options: ShowOptions) => act(options, showStatement, id, options));
  withServer(statements.command('link <id>'))
    .description('another link, for a user who lost theirs; give it to nobody else')
    .action((id: string, options: CommonOptions) => act(options, makeLink, id, options));
}

async function listStatements(options: ListOptions): Promise<undefined> {
  const { account, platform, decision, state, limit } = options;
  const query = { account, platform, decision, state, limit: wholeNumber('--limit', limit, 1) };
  const { items: statements } = await clientOf(options).call('redress.statements', { query });
  printResult(statements, options, (list) =>
    list.length === 0
      ? 'No statement fits.'
      : table(
          ['id', 'issued', 'account', 'what', 'ground', 'state'],
          list.map(({ id, issuedAt, platform: on, accountId, restriction, ground, state: now }) => [
            id,
            issuedAt,
            `${on}/${clip(accountId, 20)}`,
            restriction.kinds.join(' '),
            ground.policy,
            now,
          ]),
        ),
  );
}

async function showStatement(id: string, options: ShowOptions): Promise<undefined> {
  const view = await clientOf(options).call('redress.statement', { params: { id } });
  printResult(view, options, ({ rendered, warnings }) => {
    const { title, sections } = options.lang === 'ur' ? rendered.ur : rendered.en;
    const parts = sections.map(({ heading, paragraphs }) => `${heading}\n${paragraphs.join('\n')}`);
    const named = warnings.length > 0 ? [`${warnings.length} places in it may name somebody else.`] : [];
    return [title, ...parts, ...named].join('\n\n');
  });
}

async function makeLink(id: string, options: CommonOptions): Promise<undefined> {
  const made = await clientOf(options).call('redress.renewStatementLink', { params: { id } });
  printResult(made, options, ({ link }) => link);
}
