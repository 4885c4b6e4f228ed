import type { Query } from '@breakwater/client';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { printJson, printLine, printResult } from './output.ts';
import { readBody } from './read-json.ts';
import { wholeNumber } from './whole-number.ts';

interface TcoOptions extends CommonOptions {
  readonly year: string;
  readonly format: NonNullable<Query<'ledger.tcoReport'>['format']>;
  readonly lang?: Query<'ledger.tcoReport'>['lang'];
}

interface DsaOptions extends CommonOptions {
  readonly from: string;
  readonly to: string;
  readonly service?: string;
}

/** Commands for reports of the law: `reports tco|tco-texts|dsa-orders`. */
export function registerReports(program: Command): void {
  const reports = program.command('reports').description('reports that the law asks for');
  withServer(reports.command('tco'))
    .description('yearly report of Art. 7 (EU) 2021/784')
    .requiredOption('--year <year>', 'year')
    .option('--format <format>', 'md, csv or json', 'md')
    .option('--lang <language>', 'en or ur, for md')
    .action((options: TcoOptions) => act(options, tco, options));
  withServer(reports.command('tco-texts <file>'))
    .description(
      'write what no figure tells, from a JSON file: identify, reappearance, specific, proceedings, each en and ur',
    )
    .requiredOption('--year <year>', 'year')
    .action((file: string, options: CommonOptions & { year: string }) => act(options, texts, file, options));
  withServer(reports.command('dsa-orders'))
    .description('orders of member states as CSV: part 3 of the templates of (EU) 2024/2835')
    .requiredOption('--from <day>', 'first day')
    .requiredOption('--to <day>', 'last day')
    .option('--service <name>', 'name of the service')
    .action((options: DsaOptions) => act(options, dsaOrders, options));
}

const yearOf = (year: string) => wholeNumber('--year', year, 2000, 2200);

async function tco({ year, format, lang, ...options }: TcoOptions): Promise<undefined> {
  const query = { year: yearOf(year), format: options.json ? 'json' : format, lang } as const;
  const client = clientOf(options);
  if (query.format === 'json') printJson(await client.call('ledger.tcoReport', { query }));
  else printLine((await (await client.respond('ledger.tcoReport', { query })).text()).trimEnd());
  return undefined;
}

async function texts(
  file: string,
  { year, ...options }: CommonOptions & { year: string },
): Promise<undefined> {
  const body = await readBody<'ledger.putReportTexts'>(file);
  const report = await clientOf(options).call('ledger.putReportTexts', {
    params: { year: yearOf(year) },
    body,
  });
  printResult(report, options, ({ sections }) => {
    const missing = sections.filter((section) => section.missing).map(({ id }) => id);
    return missing.length === 0 ? 'complete' : `still to be written: ${missing.join(', ')}`;
  });
  return undefined;
}

async function dsaOrders({ from, to, service, ...options }: DsaOptions): Promise<undefined> {
  const query = { from, to, service };
  const csv = await clientOf(options).respond('ledger.dsaOrders', { query });
  printLine((await csv.text()).trimEnd());
  return undefined;
}
