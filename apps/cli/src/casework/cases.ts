import type { Query } from '@breakwater/client';
import type {
  CaseChange,
  CaseClock,
  CaseItemCounts,
  CaseKind,
  CaseworkCase,
} from '@breakwater/contracts/casework';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { clip, printResult, table } from '../output.ts';

interface ListOptions extends CommonOptions {
  readonly state?: Query<'casework.cases'>['state'];
  readonly kind?: CaseKind;
  readonly addressee?: string;
  readonly overdue?: boolean;
  readonly find?: string;
}

interface TextOptions extends CommonOptions {
  readonly kind?: CaseKind;
  readonly reference?: string;
  readonly reason?: string;
  readonly asked?: string;
  readonly instrument?: string;
  readonly requestType?: string;
  readonly due?: string;
  readonly language?: string;
  readonly emergency?: boolean;
}

interface OpenOptions extends TextOptions {
  readonly kind: CaseKind;
  readonly reference: string;
  readonly reason: string;
}

type BecauseOptions = CommonOptions & { readonly because: string };

/** `casework list|show|open|change|resume|withdraw|close|facts`. */
export function registerCases(casework: Command): void {
  withServer(casework.command('list'))
    .description('cases, what is overdue first')
    .option('--state <state>', 'draft, issued, closed or withdrawn')
    .option('--kind <kind>', 'order, notice or referral')
    .option('--addressee <id>', 'to this addressee')
    .option('--overdue', 'only what is overdue')
    .option('--find <text>', 'a number, or part of a reference')
    .action((options: ListOptions) => act(options, list, options));
  withServer(casework.command('show <case>'))
    .description('a case: clocks, letters, answers; on record')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  telling(withServer(casework.command('open <addressee>')))
    .description('begin a case as a draft')
    .requiredOption('--kind <kind>', 'order, notice or referral')
    .requiredOption('--reference <text>', 'file reference')
    .requiredOption('--reason <text>', 'facts, in plain words')
    .action((addressee: string, options: OpenOptions) => act(options, open, addressee, options));
  telling(withServer(casework.command('change <case>')))
    .description('change a draft; what is left out stays')
    .option('--kind <kind>', 'order, notice or referral')
    .option('--reference <text>', 'file reference')
    .option('--reason <text>', 'facts, in plain words')
    .action((id: string, options: TextOptions) => act(options, change, id, options));
  withServer(casework.command('resume <case>'))
    .description('say that the question of the addressee was answered: clocks run again')
    .option('--at <instant>', 'when; now when left out')
    .action((id: string, options: CommonOptions & { at?: string }) => act(options, resume, id, options));
  withServer(casework.command('withdraw <case>'))
    .description('take a case back: nothing is asked any more')
    .requiredOption('--because <reason>', 'why')
    .action((id: string, options: BecauseOptions) => act(options, withdraw, id, options));
  withServer(casework.command('close <case>'))
    .description('close a case; what is open stays on record as open')
    .requiredOption('--because <reason>', 'why')
    .action((id: string, options: BecauseOptions) => act(options, close, id, options));
  withServer(casework.command('facts'))
    .description('what cases came to, for who counts')
    .option('--addressee <id>', 'of this addressee')
    .option('--from <instant>', 'sent from then on')
    .option('--to <instant>', 'sent before')
    .action((options: CommonOptions & { addressee?: string; from?: string; to?: string }) =>
      act(options, facts, options),
    );
}

function telling(command: Command): Command {
  return command
    .option('--instrument <pack>', 'law pack; an order or a notice has one')
    .option('--request-type <type>', 'request type of the pack')
    .option('--asked <text>', 'what is asked for, where it is more than the law says')
    .option('--due <instant>', 'by when the authority asks for it, where no law sets a time')
    .option('--language <code>', 'language of letters')
    .option('--emergency', 'a threat to life');
}

function changeOf({
  kind,
  reference,
  reason,
  asked,
  instrument,
  requestType,
  due,
  language,
  emergency,
}: TextOptions): CaseChange {
  return {
    ...(kind !== undefined && { kind }),
    ...(reference !== undefined && { reference }),
    ...(reason !== undefined && { reason }),
    ...(asked !== undefined && { asked }),
    ...(instrument !== undefined && { instrument }),
    ...(requestType !== undefined && { requestType }),
    ...(due !== undefined && { dueAt: due }),
    ...(language !== undefined && { language }),
    ...(emergency !== undefined && { emergency }),
  };
}

async function list({ state, kind, addressee, overdue, find, ...options }: ListOptions): Promise<undefined> {
  const query = { state, kind, addresseeId: addressee, overdue, q: find, limit: 200 };
  const { items } = await clientOf(options).call('casework.cases', { query });
  printResult(items, options, (all) =>
    table(
      ['number', 'kind', 'state', 'due', 'done', 'addressee', 'reference', 'id'],
      all.map((one) => [
        String(one.number),
        one.kind,
        one.state,
        one.due === undefined
          ? ''
          : `${one.due.state === 'overdue' ? 'overdue ' : ''}${one.due.dueAt?.slice(0, 16)}`,
        `${one.counts.gone}/${one.counts.total}`,
        clip(one.addresseeName, 30),
        clip(one.reference, 30),
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('casework.case', { params: { id } }), options, describe);
  return undefined;
}

async function open(addresseeId: string, options: OpenOptions): Promise<undefined> {
  const { kind, reference, reason } = options;
  const body = { ...changeOf(options), kind, reference, reason, addresseeId };
  printResult(await clientOf(options).call('casework.openCase', { body }), options, describe);
  return undefined;
}

async function change(id: string, options: TextOptions): Promise<undefined> {
  const body = changeOf(options);
  printResult(
    await clientOf(options).call('casework.changeCase', { params: { id }, body }),
    options,
    describe,
  );
  return undefined;
}

async function resume(
  id: string,
  { at = new Date().toISOString(), ...options }: CommonOptions & { at?: string },
) {
  const resumed = await clientOf(options).call('casework.resumeCase', { params: { id }, body: { at } });
  printResult(resumed, options, describe);
  return undefined;
}

async function withdraw(id: string, { because, ...options }: BecauseOptions): Promise<undefined> {
  const over = await clientOf(options).call('casework.withdrawCase', { params: { id }, body: { because } });
  printResult(over, options, describe);
  return undefined;
}

async function close(id: string, { because, ...options }: BecauseOptions): Promise<undefined> {
  const over = await clientOf(options).call('casework.closeCase', { params: { id }, body: { because } });
  printResult(over, options, describe);
  return undefined;
}

async function facts({
  addressee,
  from,
  to,
  ...options
}: CommonOptions & { addressee?: string; from?: string; to?: string }) {
  const query = { addresseeId: addressee, from, to };
  const { facts: found } = await clientOf(options).call('casework.facts', { query });
  printResult(found, options, (all) =>
    table(
      [
        'number',
        'addressee',
        'asked',
        'heard of',
        'gone',
        'still there',
        'refused',
        'in time',
        'insufficient',
      ],
      all.map((one) => [
        String(one.number),
        clip(one.addressee, 30),
        String(one.asked),
        String(one.acknowledged),
        String(one.gone),
        String(one.stillThere),
        String(one.refused),
        one.onTime === undefined ? 'open' : one.onTime ? 'yes' : 'no',
        String(one.insufficient),
      ]),
    ),
  );
  return undefined;
}

/** How items stand, in a line. */
export function describeCounts(counts: CaseItemCounts): string {
  const { total, notAsked, asked, acknowledged, gone, stillThere, refused } = counts;
  const parts = [
    [notAsked, 'not asked'],
    [asked, 'asked'],
    [acknowledged, 'acknowledged'],
    [gone, 'gone'],
    [stillThere, 'still there'],
    [refused, 'refused'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${total} items${told.length > 0 ? `: ${told.join(', ')}` : ''}`;
}

function describeClock({ label, state, done, refused, of, dueAt, presumed }: CaseClock): string {
  const open = refused > 0 ? `, ${refused} refused` : '';
  const due = dueAt === undefined ? '' : ` by ${dueAt}`;
  return `  ${label.en}: ${state}${due}; ${done} of ${of} done${open}${presumed ? ' (receipt presumed)' : ''}`;
}

function describe(one: CaseworkCase): string {
  return [
    `${one.kind} ${one.number} to ${one.addresseeName}, ${one.reference}: ${one.state}  ${one.id}`,
    describeCounts(one.counts),
    ...one.clocks.map(describeClock),
    ...one.letters.map(
      ({ id, kind, stale }) => `  letter ${kind}${stale ? ' (stale: make it again)' : ''}  ${id}`,
    ),
    ...one.sendings.map(
      ({ id, way, at, receivedAt, receivedBasis }) =>
        `  sent by ${way} ${at}${receivedAt === undefined ? ', receipt not known' : `, received ${receivedAt} (${receivedBasis})`}  ${id}`,
    ),
    ...one.answers.map(
      ({ id, kind, at, text, assessment }) =>
        `  ${kind} ${at}${assessment === undefined ? '' : assessment.sufficient ? ', sufficient' : ', insufficient'}: ${clip(text, 60)}  ${id}`,
    ),
    ...(one.closedBecause === undefined ? [] : [`${one.state} ${one.closedAt}: ${one.closedBecause}`]),
  ].join('\n');
}
