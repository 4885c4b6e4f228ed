import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Verification } from '@breakwater/audit';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { printResult } from './output.ts';
import { FileUnreadableError } from './read-input.ts';
import { saveAnswer } from './save-answer.ts';

interface VerifyOptions extends CommonOptions {
  readonly export?: string;
  readonly witness?: string;
  readonly publicKey?: string[];
}

/** Commands for the record of what was done: `audit export`, `audit searched`, `audit verify`. */
export function registerAudit(program: Command): void {
  const audit = program.command('audit').description('the record of what was done');
  withServer(audit.command('export <file>'))
    .description('take the whole log away, signed')
    .action((file: string, options: CommonOptions) => act(options, exportLog, file, options));
  withServer(audit.command('searched <text>'))
    .description(
      'who searched for an e-mail address, a handle, a phone number or words; the log keeps tokens of them alone',
    )
    .action((text: string, options: CommonOptions) => act(options, whoSearched, text, options));
  withServer(audit.command('verify'))
    .description('find any edit, drop, reorder or truncation; with --export offline, without a server')
    .option('--export <file>', 'an export to verify')
    .option('--witness <file>', 'checkpoints kept elsewhere (audit-checkpoints.jsonl)')
    .option('--public-key <key...>', 'keys whose signatures count')
    .action((options: VerifyOptions) => act(options, verify, options));
}

async function whoSearched(text: string, options: CommonOptions): Promise<number> {
  const query = { searched: text, limit: 500 };
  const { items: entries } = await clientOf(options).call('audit.search', { query });
  // Asking is itself on record as a search for it.
  const others = entries.filter(({ action }) => action !== 'audit.read');
  printResult(others, options, (found) =>
    found.length === 0
      ? 'nobody searched for it'
      : found.map(({ at, actor, action, seq }) => `${at}  ${actor}  ${action}  (entry ${seq})`).join('\n'),
  );
  return others.length === 0 ? EXIT.no : EXIT.done;
}

async function exportLog(file: string, options: CommonOptions): Promise<undefined> {
  await saveAnswer(await clientOf(options).respond('audit.export'), file);
  printResult(
    { file },
    options,
    () => `${file} written; verify it with: breakwater audit verify --export ${file}`,
  );
}

async function verify(options: VerifyOptions): Promise<number> {
  const verification = options.export
    ? await verifyOffline(options.export, options)
    : await clientOf(options).call('audit.verify');
  printResult(verification, options, (result) =>
    result.ok
      ? `intact: ${result.entries} entries, ${result.checkpoints} signed checkpoints, head ${result.headHash}`
      : `NOT intact (${result.fault.code}): ${result.fault.message}`,
  );
  return verification.ok ? EXIT.done : EXIT.no;
}

async function verifyOffline(file: string, { witness, publicKey }: VerifyOptions): Promise<Verification> {
  const { createFileWitness, verifyExport } = await import('@breakwater/audit');
  const trust = {
    ...(publicKey && { publicKeys: publicKey }),
    ...(witness && { witness: await createFileWitness(witness).read() }),
  };
  // Opened last: the reader gives its lines to whoever listens when they come, and to nobody else.
  return verifyExport(linesOf(file), trust);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  try {
    await once(input, 'open');
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}
