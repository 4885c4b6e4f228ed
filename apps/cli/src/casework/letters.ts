import type { CaseLetterKind, NewReceipt, SendingWay } from '@breakwater/contracts/casework';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { printResult } from '../output.ts';
import { saveAnswer } from '../save-answer.ts';

interface LetterOptions extends CommonOptions {
  readonly language?: string;
  readonly items?: 'all' | 'open';
  readonly element?: string[];
}

interface SentOptions extends CommonOptions {
  readonly way: SendingWay;
  readonly at?: string;
  readonly to?: string;
  readonly note?: string;
}

interface ReceivedOptions extends CommonOptions {
  readonly at?: string;
  readonly basis: NewReceipt['receivedBasis'];
  readonly note?: string;
}

/** `casework letter|letter-file|sent|received`. */
export function registerCaseLetters(casework: Command): void {
  withServer(casework.command('letter <case> <kind>'))
    .description('make a letter: order, notice or referral first; then insufficient-answer, last-warning, …')
    .option('--language <code>', 'two letters; that of the case when left out')
    .option('--items <which>', 'all, or those that are open')
    .option(
      '--element <name=text...>',
      'what it has to say: signatory=secretary (of the settings of letters), dueAt=2026-05-04T09:30:00Z, …',
    )
    .action((id: string, kind: CaseLetterKind, options: LetterOptions) =>
      act(options, make, id, kind, options),
    );
  withServer(casework.command('letter-file <case> <letter>'))
    .description('a letter as PDF; on record')
    .requiredOption('--out <file>', 'where to')
    .action((id: string, letterId: string, options: CommonOptions & { out: string }) =>
      act(options, file, id, letterId, options),
    );
  withServer(casework.command('sent <case> <letter>'))
    .description(
      'say that a letter went out by hand; with the first its items are asked for (by mail: letters send)',
    )
    .requiredOption('--way <way>', 'e-mail, portal, post or handed-over')
    .option('--at <instant>', 'when; now when left out')
    .option('--to <channel>', 'to which of its channels')
    .option('--note <text>', 'note')
    .action((id: string, letterId: string, options: SentOptions) =>
      act(options, sent, id, letterId, options),
    );
  withServer(casework.command('received <case> <sending>'))
    .description('say when the addressee had a letter: periods that begin with receipt run from then')
    .requiredOption('--basis <basis>', 'confirmed, or presumed by a rule of the law')
    .option('--at <instant>', 'when; now when left out')
    .option('--note <text>', 'how that is known')
    .action((id: string, sendingId: string, options: ReceivedOptions) =>
      act(options, received, id, sendingId, options),
    );
}

async function make(
  id: string,
  kind: CaseLetterKind,
  { language, items, element = [], ...options }: LetterOptions,
): Promise<undefined> {
  const { elementOf } = await import('./letter-element.ts');
  const body = {
    kind,
    ...(language !== undefined && { language }),
    ...(items !== undefined && { items }),
    elements: Object.fromEntries(element.map(elementOf)),
  };
  const made = await clientOf(options).call('casework.makeLetter', { params: { id }, body });
  printResult(
    made,
    options,
    (one) => `${one.kind} with ${one.items} items, SHA-256 ${one.sha256}  ${one.id}`,
  );
  return undefined;
}

async function file(id: string, letterId: string, { out, ...options }: CommonOptions & { out: string }) {
  await saveAnswer(await clientOf(options).respond('casework.letter', { params: { id, letterId } }), out);
  printResult({ file: out }, options, (one) => one.file);
  return undefined;
}

async function sent(
  id: string,
  letterId: string,
  { way, at = new Date().toISOString(), to, note, ...options }: SentOptions,
): Promise<undefined> {
  const body = { letterId, way, at, ...(to !== undefined && { to }), ...(note !== undefined && { note }) };
  const sending = await clientOf(options).call('casework.recordSending', { params: { id }, body });
  printResult(
    sending,
    options,
    (one) => `sent by ${one.way} ${one.at}; its receipt is not known yet  ${one.id}`,
  );
  return undefined;
}

async function received(
  id: string,
  sendingId: string,
  { at = new Date().toISOString(), basis, note, ...options }: ReceivedOptions,
): Promise<undefined> {
  const body = { receivedAt: at, receivedBasis: basis, ...(note !== undefined && { receivedNote: note }) };
  const sending = await clientOf(options).call('casework.recordReceipt', { params: { id, sendingId }, body });
  printResult(sending, options, (one) => `received ${one.receivedAt} (${one.receivedBasis})`);
  return undefined;
}
