import type { LocalText } from '@breakwater/contracts';
import type { TaxonomyException, TaxonomyLabel } from '@breakwater/contracts/review';
import { BreakwaterError } from '@breakwater/kernel';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';

/** Commands for what a violation can be and what is spared: `taxonomy`. */
export function registerTaxonomy(program: Command): void {
  const taxonomy = program.command('taxonomy').description('labels of violations, and exceptions from them');
  withServer(taxonomy.command('list')).action((options: CommonOptions) =>
    act(options, listTaxonomy, options),
  );
  withServer(taxonomy.command('show <id>'))
    .description('a label or an exception: what to check, what it is not, in both languages')
    .action((id: string, options: CommonOptions) => act(options, showOne, id, options));
  taxonomy
    .command('check <file>')
    .description('check a YAML file of labels; every fault with its line')
    .option('--json', 'print JSON')
    .action((file: string, options: CommonOptions) => act(options, checkFile, file, options));
}

const read = (options: CommonOptions) => clientOf(options).call('review.taxonomy');

async function listTaxonomy(options: CommonOptions): Promise<undefined> {
  printResult(await read(options), options, ({ labels, exceptions }) =>
    [
      table(
        ['label', 'policy', 'severity', 'escalate', 'exceptions', 'title'],
        labels.map((one) => [
          one.id,
          one.policy,
          one.severity,
          one.escalate ? 'at once' : '',
          one.exceptions.join(', '),
          clip(one.title.en, 40),
        ]),
      ),
      table(
        ['exception', 'title', 'when'],
        exceptions.map((one) => [one.id, one.title.en, clip(one.holds.en, 80)]),
      ),
    ].join('\n\n'),
  );
}

async function showOne(id: string, options: CommonOptions): Promise<undefined> {
  const taxonomy = await read(options);
  const label = taxonomy.labels.find((one) => one.id === id);
  const exception = taxonomy.exceptions.find((one) => one.id === id);
  if (label) printResult(label, options, describeLabel);
  else if (exception) printResult(exception, options, describeException);
  else
    throw new BreakwaterError(
      'taxonomy-not-found',
      `There is no label or exception ${id}; see taxonomy list.`,
    );
}

const both = ({ en, ur }: LocalText) => `${en}\n  ${ur}`;
const listed = (texts: readonly LocalText[]) => texts.map((one) => `- ${both(one)}`).join('\n');

const describeLabel = (one: TaxonomyLabel) =>
  [
    `${one.id}  ${one.title.en} · ${one.title.ur}`,
    `policy ${one.policy}, severity ${one.severity}${one.escalate ? ', escalate at once' : ''}`,
    `DSA: ${one.category} ${one.keywords.join(', ')}`,
    both(one.text),
    `\nlook for, ${one.needs} or more:\n${listed(one.indicators)}`,
    `\nnot covered:\n${listed(one.notCovered)}`,
    `\nexceptions: ${one.exceptions.join(', ') || 'none'}`,
  ].join('\n');

const describeException = (one: TaxonomyException) =>
  [
    `${one.id}  ${one.title.en} · ${one.title.ur}  granted by a person only`,
    `\nholds: ${both(one.holds)}`,
    `\ndoes not hold: ${both(one.fails)}`,
  ].join('\n');

async function checkFile(file: string, options: CommonOptions): Promise<undefined> {
  const { loadTaxonomy } = await import('@breakwater/server');
  printResult(
    loadTaxonomy(file),
    options,
    ({ labels, exceptions }) => `No faults: ${labels.length} labels, ${exceptions.length} exceptions.`,
  );
}
