import type { CaseItemKind, CaseItemState, SettableState } from '@breakwater/contracts/casework';
import { Argument, type Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { clip, printResult, table } from '../output.ts';
import { saveAnswer } from '../save-answer.ts';
import { allOf } from './all-of.ts';
import { describeCounts } from './cases.ts';

const KINDS: readonly CaseItemKind[] = ['url', 'account', 'content'];
const STATES: readonly SettableState[] = ['asked', 'acknowledged', 'gone', 'still-there', 'refused'];
const PAGE = 1_000;

interface ItemsOptions extends CommonOptions {
  readonly state?: CaseItemState;
}

interface AddOptions extends CommonOptions {
  readonly platform?: string;
  readonly ground?: string;
  readonly note?: string;
}

interface SetOptions extends CommonOptions {
  readonly allIn?: CaseItemState;
  readonly at?: string;
  readonly note?: string;
  readonly ground?: string;
  readonly answer?: string;
}

/** `casework items|add|remove|set|history|export`. */
export function registerCaseItems(casework: Command): void {
  withServer(casework.command('items <case>'))
    .description('items of a case, in their order; on record')
    .option('--state <state>', 'not-asked, asked, acknowledged, gone, still-there or refused')
    .action((id: string, options: ItemsOptions) => act(options, list, id, options));
  withServer(casework.command('add'))
    .description('add items to a draft by hand')
    .argument('<case>')
    .addArgument(new Argument('<kind>', 'what they are').choices(KINDS))
    .argument('<value...>')
    .option('--platform <slug>', 'platform; that of the addressee when left out')
    .option('--ground <text>', 'on which it is asked for')
    .option('--note <text>', 'note')
    .action((id: string, kind: CaseItemKind, values: string[], options: AddOptions) =>
      act(options, add, id, kind, values, options),
    );
  withServer(casework.command('remove <case> <item>'))
    .description('take an item out of a draft')
    .action((id: string, item: string, options: CommonOptions) => act(options, remove, id, item, options));
  withServer(casework.command('set'))
    .description('say what became of items, one or many; what was said before stays')
    .argument('<case>')
    .addArgument(new Argument('<state>', 'what is so now').choices(STATES))
    .argument('[item...]')
    .option('--all-in <state>', 'every item that is in this state')
    .option('--at <instant>', 'since when it is so; now when left out')
    .option('--note <text>', 'note')
    .option('--ground <text>', 'of a refusal, as the addressee gave it')
    .option('--answer <id>', 'answer in which it is said')
    .action((id: string, state: SettableState, items: string[], options: SetOptions) =>
      act(options, set, id, state, items, options),
    );
  withServer(casework.command('history <case> <item>'))
    .description('what was said of an item, the oldest first')
    .action((id: string, item: string, options: CommonOptions) => act(options, history, id, item, options));
  withServer(casework.command('export <case>'))
    .description('items of a case as CSV; on record')
    .requiredOption('--out <file>', 'where to')
    .action((id: string, options: CommonOptions & { out: string }) => act(options, exportItems, id, options));
}

async function allItems(id: string, state: CaseItemState | undefined, options: CommonOptions) {
  const client = clientOf(options);
  return allOf((cursor) =>
    client.call('casework.items', { params: { id }, query: { state, limit: PAGE, cursor } }),
  );
}

async function list(id: string, { state, ...options }: ItemsOptions): Promise<undefined> {
  printResult(await allItems(id, state, options), options, (all) =>
    table(
      ['place', 'kind', 'state', 'since', 'captures', 'value', 'id'],
      all.map((one) => [
        String(one.place),
        one.kind,
        one.refusedOn === undefined ? one.state : `refused: ${clip(one.refusedOn, 20)}`,
        one.stateAt?.slice(0, 16) ?? '',
        String(one.captures),
        clip(one.value, 60),
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function add(
  id: string,
  kind: CaseItemKind,
  values: readonly string[],
  { platform, ground, note, ...options }: AddOptions,
): Promise<undefined> {
  const about = {
    ...(platform !== undefined && { platform }),
    ...(ground !== undefined && { ground }),
    ...(note !== undefined && { note }),
  };
  const body = { items: values.map((value) => ({ kind, value, ...about })) };
  const done = await clientOf(options).call('casework.addItems', { params: { id }, body });
  printResult(done, options, ({ added, passedOver }) => `${added} added, ${passedOver} there already`);
  return undefined;
}

async function remove(id: string, itemId: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('casework.removeItem', { params: { id, itemId } });
  printResult({ removed: itemId }, options, () => 'removed');
  return undefined;
}

async function set(
  id: string,
  state: SettableState,
  named: readonly string[],
  { allIn, at = new Date().toISOString(), note, ground, answer, ...options }: SetOptions,
): Promise<undefined> {
  const found = allIn === undefined ? [] : (await allItems(id, allIn, options)).map((item) => item.id);
  const body = {
    items: [...new Set([...named, ...found])],
    state,
    at,
    ...(note !== undefined && { note }),
    ...(ground !== undefined && { ground }),
    ...(answer !== undefined && { answerId: answer }),
  };
  const counts = await clientOf(options).call('casework.setItems', { params: { id }, body });
  printResult(counts, options, describeCounts);
  return undefined;
}

async function history(id: string, itemId: string, options: CommonOptions): Promise<undefined> {
  const { steps } = await clientOf(options).call('casework.itemHistory', { params: { id, itemId } });
  printResult(steps, options, (all) =>
    table(
      ['since', 'state', 'said', 'by', 'ground', 'note'],
      all.map((one) => [
        one.at.slice(0, 19),
        one.state,
        one.recordedAt.slice(0, 19),
        one.by,
        one.ground ?? '',
        clip(one.note ?? '', 40),
      ]),
    ),
  );
  return undefined;
}

async function exportItems(
  id: string,
  { out, ...options }: CommonOptions & { out: string },
): Promise<undefined> {
  await saveAnswer(await clientOf(options).respond('casework.exportItems', { params: { id } }), out);
  printResult({ file: out }, options, ({ file }) => file);
  return undefined;
}
