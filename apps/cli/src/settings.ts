import type { Settings, SettingsChange } from '@breakwater/contracts/settings';
import { BreakwaterError } from '@breakwater/kernel';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, unlessWaiting, withServer } from './command.ts';
import { printResult, table } from './output.ts';

/** Commands for what operators set: `settings show|set`. */
export function registerSettings(program: Command): void {
  const settings = program
    .command('settings')
    .description('clocks, public pages, quality: what operators set');
  withServer(settings.command('show')).action((options: CommonOptions) =>
    act(options, showSettings, options),
  );
  withServer(settings.command('set <name> <value>'))
    .description('change one; the value as JSON, or as text')
    .action((name: string, value: string, options: CommonOptions) =>
      act(options, changeSetting, name, value, options),
    );
}

const describe = (settings: Settings) =>
  table(
    ['setting', 'value'],
    Object.entries(settings).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

async function showSettings(options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('settings.get'), options, describe);
}

async function changeSetting(name: string, value: string, options: CommonOptions): Promise<undefined> {
  const client = clientOf(options);
  const known = Object.keys(await client.call('settings.get'));
  if (!known.includes(name)) {
    throw new BreakwaterError(
      'setting-unknown',
      `There is no setting "${name}". There are ${known.join(', ')}.`,
    );
  }
  const changing =
    name === 'publicUrl'
      ? client.call('settings.setPublicUrl', { body: { publicUrl: value } })
      : client.call('settings.change', { body: { [name]: readValue(value) } as SettingsChange });
  printResult(await changing, options, unlessWaiting(describe));
}

/** Numbers, lists and objects are written as JSON; what is none of these is a text. */
function readValue(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
