import { basename } from 'node:path';
import type { AnswerKind, CaseAnswer, NewCaseAnswer } from '@breakwater/contracts/casework';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { printResult } from '../output.ts';
import { readBytes } from '../read-input.ts';
import { OptionError } from '../whole-number.ts';

interface KindOptions extends CommonOptions {
  readonly at?: string;
  readonly pauses?: NonNullable<NewCaseAnswer['pauses']>;
}

interface AnswerOptions extends KindOptions {
  readonly way: NewCaseAnswer['way'];
  readonly text: string;
  readonly from?: string;
}

interface AssessOptions extends CommonOptions {
  readonly sufficient?: boolean;
  readonly insufficient?: boolean;
  readonly because: string;
}

const PAUSES = 'with asks-back: why clocks stand still, e.g. insufficient-information';

/** `casework answer|mail|assess`. */
export function registerAnswers(casework: Command): void {
  withServer(casework.command('answer <case> <kind>'))
    .description('write down what came back: receipt, answer, asks-back or other')
    .requiredOption('--way <way>', 'e-mail, portal, post, telephone or in-person')
    .requiredOption('--text <text>', 'what it says')
    .option('--from <who>', 'who wrote')
    .option('--at <instant>', 'when it came; now when left out')
    .option('--pauses <reason>', PAUSES)
    .action((id: string, kind: AnswerKind, options: AnswerOptions) =>
      act(options, record, id, kind, options),
    );
  withServer(casework.command('mail <case> <file>'))
    .description('record an answer from the mail as it came (.eml); the file is kept as a capture')
    .requiredOption('--kind <kind>', 'receipt, answer, asks-back or other')
    .option('--at <instant>', 'when it came; now when left out')
    .option('--pauses <reason>', PAUSES)
    .action((id: string, file: string, options: KindOptions & { kind: AnswerKind }) =>
      act(options, mail, id, file, options),
    );
  withServer(casework.command('assess <case> <answer>'))
    .description('judge whether an answer is sufficient')
    .option('--sufficient', 'it is')
    .option('--insufficient', 'it is not')
    .requiredOption('--because <reason>', 'why')
    .action((id: string, answerId: string, options: AssessOptions) =>
      act(options, assess, id, answerId, options),
    );
}

async function record(
  id: string,
  kind: AnswerKind,
  { at = new Date().toISOString(), way, text, from, pauses, ...options }: AnswerOptions,
): Promise<undefined> {
  const more = { ...(from !== undefined && { from }), ...(pauses !== undefined && { pauses }) };
  const body = { kind, at, way, text, ...more };
  printResult(
    await clientOf(options).call('casework.recordAnswer', { params: { id }, body }),
    options,
    describe,
  );
  return undefined;
}

async function mail(
  id: string,
  file: string,
  { kind, at = new Date().toISOString(), pauses, ...options }: KindOptions & { kind: AnswerKind },
): Promise<undefined> {
  const upload = { type: 'message/rfc822', data: await readBytes(file) };
  const query = {
    kind,
    at,
    name: file === '-' ? 'answer.eml' : basename(file),
    ...(pauses !== undefined && { pauses }),
  };
  const answer = await clientOf(options).call('casework.recordMail', { params: { id }, query, upload });
  printResult(answer, options, describe);
  return undefined;
}

async function assess(
  id: string,
  answerId: string,
  { sufficient = false, insufficient = false, because, ...options }: AssessOptions,
): Promise<undefined> {
  if (sufficient === insufficient)
    throw new OptionError('option-invalid', 'Say --sufficient or --insufficient, one of them.');
  const { answer } = await clientOf(options).call('casework.assessAnswer', {
    params: { id, answerId },
    body: { sufficient, because },
  });
  printResult(answer, options, describe);
  return undefined;
}

function describe({ id, kind, at, from, mail: head, text, captureId, assessment }: CaseAnswer): string {
  return [
    `${kind} of ${from ?? 'nobody named'}, ${at}  ${id}`,
    ...(head?.subject === undefined ? [] : [`subject: ${head.subject}`]),
    ...(head?.attachments ?? []).map(
      ({ name, bytes, sha256 }) => `attached: ${name ?? '(no name)'}, ${bytes} bytes, ${sha256}`,
    ),
    ...(captureId === undefined ? [] : [`kept as capture ${captureId}`]),
    ...(assessment === undefined
      ? []
      : [`${assessment.sufficient ? 'sufficient' : 'insufficient'}: ${assessment.because}`]),
    '',
    text,
  ].join('\n');
}
