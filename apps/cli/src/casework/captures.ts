import type { Capture } from '@breakwater/contracts/casework';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { asPerson, type ProofOptions } from '../disclosure/as-person.ts';
import { EXIT } from '../exit-code.ts';
import { clip, printResult, table } from '../output.ts';
import { saveAnswer } from '../save-answer.ts';
import type { UploadOptions } from './upload-capture.ts';

const PROOF = 'e-mail address of the person who does it; the password is read from standard input';
type BecauseOptions = ProofOptions & { readonly because: string };

/** `casework evidence|captures|capture|upload|link|download|check|stamp|keep|destruction`. */
export function registerCaptures(casework: Command): void {
  withServer(casework.command('evidence'))
    .description('where captures stand: broken ones, those past their end, those without a stamp')
    .action((options: CommonOptions) => act(options, evidence, options));
  withServer(casework.command('captures <case>'))
    .description('captures of a case, the latest first')
    .action((id: string, options: CommonOptions) => act(options, list, id, options));
  withServer(casework.command('capture <capture>'))
    .description('a capture: what it is and who made it')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withServer(casework.command('upload <case> <file>'))
    .description('keep a file as a capture: hashed here, sealed there')
    .requiredOption('--by <who>', 'who captured it')
    .requiredOption('--how <tool>', 'tool or browser')
    .option('--at <instant>', 'when it was captured; when the file was written, when left out')
    .option('--address <url>', 'address that was shown')
    .option('--note <text>', 'note')
    .option('--type <media-type>', 'what it is; by its ending when left out')
    .option('--item <id...>', 'items that it shows')
    .option('--keep-until <instant>', 'end of its keeping')
    .action((id: string, file: string, options: UploadOptions) => act(options, upload, id, file, options));
  withServer(casework.command('link <capture> [item...]'))
    .description('say which items a capture shows')
    .action((id: string, items: string[], options: CommonOptions) => act(options, link, id, items, options));
  withServer(casework.command('download <capture>'))
    .description('the bytes of a capture; on record')
    .requiredOption('--out <file>', 'where to')
    .action((id: string, options: CommonOptions & { out: string }) => act(options, download, id, options));
  withServer(casework.command('check <capture>'))
    .description('look whether a capture is what was sealed; exit code 1 where it is not')
    .action((id: string, options: CommonOptions) => act(options, check, id, options));
  withServer(casework.command('stamp <capture>'))
    .description('have the hash of a capture time-stamped now (RFC 3161)')
    .action((id: string, options: CommonOptions) => act(options, stamp, id, options));
  withServer(casework.command('keep <capture>'))
    .description('move the end of the keeping of a capture')
    .requiredOption('--until <instant>', 'new end')
    .requiredOption('--because <reason>', 'why')
    .requiredOption('--as <email>', PROOF)
    .action((id: string, options: BecauseOptions & { until: string }) => act(options, keep, id, options));
  const destruction = casework.command('destruction').description('destroying a capture, by two people');
  withServer(destruction.command('ask <capture>'))
    .description('ask that a capture be destroyed')
    .requiredOption('--because <reason>', 'why')
    .requiredOption('--as <email>', PROOF)
    .action((id: string, options: BecauseOptions) => act(options, ask, id, options));
  withServer(destruction.command('drop <capture>'))
    .description('say that it is not to be destroyed')
    .requiredOption('--as <email>', PROOF)
    .action((id: string, options: ProofOptions) => act(options, drop, id, options));
  withServer(destruction.command('confirm <capture>'))
    .description('destroy it as the second person, for good')
    .requiredOption('--sha256 <hash>', 'of the capture that is meant')
    .requiredOption('--as <email>', PROOF)
    .action((id: string, options: ProofOptions & { sha256: string }) => act(options, confirm, id, options));
}

async function evidence(options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('casework.evidence'), options, (state) =>
    [
      `${state.captures} captures, ${state.bytes} bytes; ${state.broken} broken, ${state.over} past their end`,
      state.stamps === undefined
        ? 'no time-stamping service is set up'
        : `stamped by ${state.stamps}; ${state.unstamped} wait`,
      `manifests are signed with ${state.publicKey}`,
    ].join('\n'),
  );
  return undefined;
}

async function list(id: string, options: CommonOptions): Promise<undefined> {
  const { captures } = await clientOf(options).call('casework.captures', { params: { id } });
  printResult(captures, options, (all) =>
    table(
      ['state', 'check', 'stamp', 'bytes', 'items', 'name', 'id'],
      all.map((one) => [
        one.state,
        one.brokenAt === undefined ? one.check : 'broken',
        one.stamp?.time.slice(0, 19) ?? one.stampFault ?? '',
        String(one.bytes),
        String(one.items.length),
        clip(one.name, 40),
        one.id,
      ]),
    ),
  );
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('casework.capture', { params: { id } }), options, describe);
  return undefined;
}

async function upload(id: string, file: string, options: UploadOptions): Promise<undefined> {
  const { uploadCapture } = await import('./upload-capture.ts');
  printResult(await uploadCapture(id, file, options), options, describe);
  return undefined;
}

async function link(id: string, items: string[], options: CommonOptions): Promise<undefined> {
  const done = await clientOf(options).call('casework.linkCapture', { params: { id }, body: { items } });
  printResult(done, options, describe);
  return undefined;
}

async function download(
  id: string,
  { out, ...options }: CommonOptions & { out: string },
): Promise<undefined> {
  await saveAnswer(await clientOf(options).respond('casework.openCapture', { params: { id } }), out);
  printResult({ file: out }, options, ({ file }) => `${file}: open it with care, it is as it was captured.`);
  return undefined;
}

async function check(id: string, options: CommonOptions): Promise<number> {
  const found = await clientOf(options).call('casework.checkCapture', { params: { id } });
  printResult(found, options, describe);
  return found.check === 'whole' ? EXIT.done : EXIT.no;
}

async function stamp(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('casework.stampCapture', { params: { id } }), options, describe);
  return undefined;
}

async function keep(id: string, options: BecauseOptions & { until: string }): Promise<undefined> {
  const body = { keepUntil: options.until, because: options.because };
  const kept = await asPerson(options, (client) =>
    client.call('casework.keepCapture', { params: { id }, body }),
  );
  printResult(kept, options, describe);
  return undefined;
}

async function ask(id: string, options: BecauseOptions): Promise<undefined> {
  const body = { because: options.because };
  const asked = await asPerson(options, (client) =>
    client.call('casework.askDestruction', { params: { id }, body }),
  );
  printResult(asked, options, (one) => `${describe(one)}\nAnother person destroys it: destruction confirm.`);
  return undefined;
}

async function drop(id: string, options: ProofOptions): Promise<undefined> {
  const kept = await asPerson(options, (client) =>
    client.call('casework.dropDestruction', { params: { id } }),
  );
  printResult(kept, options, describe);
  return undefined;
}

async function confirm(id: string, options: ProofOptions & { sha256: string }): Promise<undefined> {
  const body = { sha256: options.sha256 };
  const gone = await asPerson(options, (client) =>
    client.call('casework.destroyCapture', { params: { id }, body }),
  );
  printResult(gone, options, describe);
  return undefined;
}

function describe(one: Capture): string {
  const { destruction, stamp: stamped } = one;
  return [
    `${one.name} (${one.mediaType}, ${one.bytes} bytes): ${one.state}  ${one.id}`,
    `SHA-256 ${one.sha256 ?? 'not sealed yet'}`,
    `captured ${one.capturedAt} by ${one.capturedBy} with ${one.how}${one.address === undefined ? '' : ` at ${one.address}`}`,
    `uploaded ${one.uploadedAt} by ${one.uploadedBy}; kept until ${one.keepUntil}`,
    one.brokenAt === undefined
      ? `looked at ${one.checkedAt ?? 'never'}: ${one.check}`
      : `broken since ${one.brokenAt}: its bytes are not what was sealed`,
    ...(stamped ? [`stamped ${stamped.time} by ${stamped.service}, number ${stamped.serial}`] : []),
    ...(destruction
      ? [
          destruction.at === undefined
            ? `destruction asked for by ${destruction.askedBy}: ${destruction.because}`
            : `destroyed ${destruction.at} by ${destruction.by}; asked for by ${destruction.askedBy}: ${destruction.because}`,
        ]
      : []),
  ].join('\n');
}
