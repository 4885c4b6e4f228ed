import type { CallInput } from '@breakwater/client';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { printResult, table } from '../output.ts';
import { OptionError } from '../whole-number.ts';
import { readAddressFiles, readPublished } from './address-files.ts';

interface UpdateOptions extends CommonOptions {
  readonly from?: string;
  readonly class?: CallInput<'returns.putAddresses'>['params']['class'];
  readonly asOf?: string;
}

/** Commands for what the gate knows beside removals: `returns addresses update`. */
export function registerReturns(program: Command): void {
  const returns = program.command('returns').description('what the gate knows of places');
  const addresses = returns.command('addresses').description('ranges of VPNs, datacentres and others');
  withServer(addresses.command('update [files...]'))
    .description('replace lists of addresses by newer ones; nothing is fetched from anywhere')
    .option('--from <folder>', 'a copy of the repository X4BNet/lists_vpn: its VPNs and datacentres')
    .option(
      '--class <class>',
      'vpn, tor, datacentre, mobile or shared, where the name of a file does not say',
    )
    .option(
      '--as-of <day>',
      'how old the ranges are, e.g. 2026-08-22; else what the file says, or when it was changed',
    )
    .addHelpText(
      'after',
      '\nAll files of a class together take the place of what is there of it: give IPv4 and IPv6 at once.',
    )
    .action((files: string[], options: UpdateOptions) => act(options, update, files, options));
}

async function update(files: readonly string[], options: UpdateOptions): Promise<undefined> {
  const { from, class: listed, asOf } = options;
  if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) {
    throw new OptionError('option-invalid', `--as-of is '${asOf}': expected a day such as 2026-08-22.`);
  }
  if ((from === undefined) === (files.length === 0)) {
    throw new OptionError('option-invalid', 'Give either files or --from with a folder.');
  }
  const texts =
    from === undefined ? await readAddressFiles(files, listed, asOf) : await readPublished(from, asOf);
  const client = clientOf(options);
  const given = [];
  for (const { listed: one, text, files: read } of texts) {
    const data = Buffer.from(text);
    const list = await client.call('returns.putAddresses', {
      params: { class: one },
      upload: { type: 'text/plain', data },
    });
    given.push({ ...list, files: read });
  }
  printResult(given, options, (all) =>
    table(
      ['class', 'ranges', 'as of', 'read from'],
      all.map((one) => [one.class, String(one.ranges), one.asOf?.slice(0, 10) ?? '', one.files.join(', ')]),
    ),
  );
  return undefined;
}
