import type { CallArguments, Client, OperationId } from '@breakwater/client';
import { mediaOf, type Operation } from '@breakwater/contracts';
import { type CommonOptions, clientOf } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { printJson, printLine, printResult } from '../output.ts';
import { saveAnswer } from '../save-answer.ts';
import { terminal } from '../terminal.ts';
import { ApiUsageError } from './api-usage-error.ts';
import type { BuiltCall } from './build-call.ts';

/** How the call is made, and where a file goes that comes back. */
export interface OutputOptions extends CommonOptions {
  readonly out?: string | undefined;
}

/**
 * Calls an operation and prints what it answers: JSON, a text as it is, events a line each. Ends with 1 where the answer
 * is that nothing could be taken.
 *
 * @throws ApiUsageError `file-unplaced`, ServerUnreachableError, ServerRefusedError
 */
export async function callOperation(
  operation: Operation,
  call: BuiltCall,
  { out, ...options }: OutputOptions,
): Promise<number> {
  const media = Object.values(operation.answers)
    .map(mediaOf)
    .find((one) => one !== undefined);
  if (media === 'application/octet-stream' && out === undefined)
    throw new ApiUsageError('file-unplaced', `${operation.id} answers a file: say where to with --out FILE.`);
  const client = clientOf(options);
  // What was typed is checked by the server, as every call is.
  const [id, input] = [operation.id as OperationId, [call] as unknown as CallArguments<OperationId>];
  if (media === 'text/event-stream') return follow(client, id, input);
  const answer = await client.respond(id, ...input);
  if (out === undefined) await print(answer, media, options);
  else {
    await saveAnswer(answer, out);
    printResult({ file: out }, options, ({ file }) => `${file} written`);
  }
  return answer.ok ? EXIT.done : EXIT.no;
}

async function follow(client: Client, id: OperationId, input: CallArguments<OperationId>): Promise<number> {
  for await (const { event, data } of client.events(id, ...input)) printLine(JSON.stringify({ event, data }));
  return EXIT.done;
}

async function print(answer: Response, media: string | undefined, { json }: CommonOptions): Promise<void> {
  if (media !== undefined) return printText(answer);
  const text = await answer.text();
  const isJson = /^application\/json\b/.test(answer.headers.get('content-type') ?? '');
  if (isJson) printJson(JSON.parse(text));
  else if (text !== '') printLine(text.trimEnd());
  else if (json) printJson(null);
}

/** As it comes: a log can be longer than a text may be. */
async function printText({ body }: Response): Promise<void> {
  const decoder = new TextDecoder();
  let last = '\n';
  for await (const bytes of body ?? []) {
    const text = decoder.decode(bytes as Uint8Array, { stream: true });
    terminal().stdout.write(text);
    last = text.at(-1) ?? last;
  }
  if (last !== '\n') terminal().stdout.write('\n');
}
