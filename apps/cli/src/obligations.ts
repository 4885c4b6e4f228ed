import type { Body, Query } from '@breakwater/client';
import type { Obligation } from '@breakwater/contracts/ledger';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';
import { readBody } from './read-json.ts';

interface ListOptions extends CommonOptions {
  readonly platform?: string;
  readonly instrument?: string;
  readonly state?: Query<'ledger.obligations'>['state'];
}

interface ApplyOptions extends CommonOptions {
  readonly platform: string;
  readonly instrument: string;
  readonly event?: string[];
}

interface EvidenceOptions extends CommonOptions {
  readonly kind: string;
  readonly reference: string;
  readonly file?: string;
  readonly meets?: boolean;
}

interface ChangeOptions extends CommonOptions {
  readonly due?: string;
  readonly owner?: string;
  readonly met?: boolean;
  readonly notApplicable?: string;
  readonly applies?: boolean;
}

/** Commands for what platforms owe: `obligations`, with `representatives` and `meetings`. */
export function registerObligations(program: Command): void {
  const obligations = program.command('obligations').description('what platforms owe by law');
  withServer(obligations.command('list'))
    .description('obligations by date')
    .option('--platform <platform>', 'of this platform')
    .option('--instrument <pack>', 'under this law pack')
    .option('--state <state>', 'due, met, overdue, not-applicable or without-date')
    .action((options: ListOptions) => act(options, list, options));
  withServer(obligations.command('apply'))
    .description('have a platform owe what a law pack asks')
    .requiredOption('--platform <platform>', 'platform')
    .requiredOption('--instrument <pack>', 'law pack')
    .option('--event <rule=day...>', 'day from which the period of a rule runs')
    .action((options: ApplyOptions) => act(options, apply, options));
  withServer(obligations.command('evidence <id>'))
    .description('add what shows that an obligation is met')
    .requiredOption('--kind <kind>', 'kind of document')
    .requiredOption('--reference <where>', 'where it is')
    .option('--file <file>', 'the document: only its SHA-256 is sent')
    .option('--meets', 'the obligation is met with it')
    .action((id: string, options: EvidenceOptions) => act(options, addEvidence, id, options));
  withServer(obligations.command('set <id>'))
    .description('change date, owner or state')
    .option('--due <instant>', 'due')
    .option('--owner <who>', 'who sees to it')
    .option('--met', 'it is met; needs evidence')
    .option('--no-met', 'it is not met after all')
    .option('--not-applicable <why>', 'it does not apply')
    .option('--applies', 'it applies again')
    .action((id: string, options: ChangeOptions) => act(options, change, id, options));
  const representatives = program
    .command('representatives')
    .description('who stands for platforms before authorities');
  withServer(representatives.command('list'))
    .option('--platform <platform>', 'of this platform')
    .action((options: ListOptions) => act(options, listRepresentatives, options));
  withServer(representatives.command('put <file>'))
    .description('enter one from a JSON file; with --id change it')
    .option('--id <id>', 'the one that is changed')
    .action((file: string, options: CommonOptions & { id?: string }) =>
      act(options, putRepresentative, file, options),
    );
  const meetings = program.command('meetings').description('meetings with authorities and their minutes');
  withServer(meetings.command('list'))
    .option('--matter <id>', 'of this matter')
    .action((options: CommonOptions & { matter?: string }) => act(options, listMeetings, options));
  withServer(meetings.command('put <file>'))
    .description('record one from a JSON file; with --id change it until its minutes are agreed')
    .option('--id <id>', 'the one that is changed')
    .action((file: string, options: CommonOptions & { id?: string }) =>
      act(options, putMeeting, file, options),
    );
}

const show = (all: readonly Obligation[]) =>
  table(
    ['due', 'state', 'platform', 'instrument', 'obligation', 'article', 'evidence', 'id'],
    all.map((one) => [
      one.dueOn ?? one.dueAt ?? '',
      one.state,
      one.platform,
      one.instrument,
      clip(one.label.en, 50),
      one.art,
      String(one.evidence.length),
      one.id,
    ]),
  );

async function list({ platform, instrument, state, ...options }: ListOptions): Promise<undefined> {
  const query = { platform, instrument, state };
  const { obligations } = await clientOf(options).call('ledger.obligations', { query });
  printResult(obligations, options, show);
  return undefined;
}

async function apply({ platform, instrument, event = [], ...options }: ApplyOptions): Promise<undefined> {
  const events = Object.fromEntries(
    event.map((one) => {
      const [rule = '', when = ''] = one.split('=');
      return [rule, when];
    }),
  );
  const body = { platform, instrument, ...(event.length > 0 && { events }) };
  const { obligations } = await clientOf(options).call('ledger.applyObligations', { body });
  printResult(obligations, options, show);
  return undefined;
}

async function addEvidence(id: string, options: EvidenceOptions): Promise<undefined> {
  const { kind, reference, file, meets } = options;
  const sha256 = file === undefined ? undefined : await fingerprintOf(file);
  const body = { kind, reference, ...(sha256 !== undefined && { sha256 }), ...(meets && { meets }) };
  const one = await clientOf(options).call('ledger.addEvidence', { params: { id }, body });
  printResult(one, options, ({ state, evidence }) => `${state}; ${evidence.length} documents`);
  return undefined;
}

async function fingerprintOf(file: string): Promise<string> {
  const { fileSha256 } = await import('./ledger/file-sha256.ts');
  return fileSha256(file);
}

async function change(id: string, options: ChangeOptions): Promise<undefined> {
  const { due, owner, met, notApplicable, applies } = options;
  const body: Body<'ledger.changeObligation'> = {
    ...(due !== undefined && { dueAt: due }),
    ...(owner !== undefined && { owner }),
    ...(met !== undefined && { met }),
    ...(notApplicable !== undefined && { notApplicable }),
    ...(applies && { notApplicable: null }),
  };
  const one = await clientOf(options).call('ledger.changeObligation', { params: { id }, body });
  printResult(one, options, ({ state, dueAt = 'no date' }) => `${state}; ${dueAt}`);
  return undefined;
}

async function listRepresentatives({ platform, ...options }: ListOptions): Promise<undefined> {
  const { representatives } = await clientOf(options).call('ledger.representatives', { query: { platform } });
  printResult(representatives, options, (all) =>
    table(
      ['platform', 'role', 'country', 'name', 'since', 'until', 'id'],
      all.map((one) => [
        one.platform,
        one.role,
        one.country,
        clip(one.name, 40),
        one.from.slice(0, 10),
        one.until?.slice(0, 10) ?? '',
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function putRepresentative(
  file: string,
  { id, ...options }: CommonOptions & { id?: string },
): Promise<undefined> {
  const body = await readBody<'ledger.addRepresentative'>(file);
  const client = clientOf(options);
  const one =
    id === undefined
      ? await client.call('ledger.addRepresentative', { body })
      : await client.call('ledger.changeRepresentative', { params: { id }, body });
  printResult(one, options, ({ id: made, role }) => `${role}  ${made}`);
  return undefined;
}

async function listMeetings({ matter, ...options }: CommonOptions & { matter?: string }): Promise<undefined> {
  const { meetings } = await clientOf(options).call('ledger.meetings', { query: { matter } });
  printResult(meetings, options, (all) =>
    table(
      ['at', 'title', 'parties', 'minutes', 'id'],
      all.map(({ at, day = at, title, parties, minutes, agreed, id }) => [
        day,
        clip(title, 40),
        clip(parties.join(', '), 40),
        agreed ? 'agreed' : minutes === undefined ? '' : 'draft',
        id,
      ]),
    ),
  );
  return undefined;
}

async function putMeeting(
  file: string,
  { id, ...options }: CommonOptions & { id?: string },
): Promise<undefined> {
  const body = await readBody<'ledger.addMeeting'>(file);
  const client = clientOf(options);
  const one =
    id === undefined
      ? await client.call('ledger.addMeeting', { body })
      : await client.call('ledger.changeMeeting', { params: { id }, body });
  printResult(one, options, ({ id: made }) => made);
  return undefined;
}
