import type { CallInput, Query } from '@breakwater/client';
import type { ReturnEvidence } from '@breakwater/contracts/returns';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { clip, printLine, printResult, table } from '../output.ts';
import { readInput } from '../read-input.ts';
import { readBody } from '../read-json.ts';
import { wholeNumber } from '../whole-number.ts';
import { showEvidence } from './show-evidence.ts';

interface LogOptions extends CommonOptions {
  readonly band?: Query<'returns.gateChecks'>['band'];
  readonly platform?: string;
  readonly cause?: Query<'returns.gateChecks'>['cause'];
  readonly account?: string;
  readonly limit: string;
}
interface WhyOptions extends CommonOptions {
  readonly removal?: string;
}

type AddressClass = CallInput<'returns.putAddresses'>['params']['class'];
type BreakerKind = CallInput<'returns.closeBreaker'>['params']['kind'];

/** Commands for returning accounts: `gate check|log|show|why|state|addresses|reset`. */
export function registerGate(program: Command): void {
  const gate = program.command('gate').description('whether somebody who was removed comes back');
  withServer(gate.command('check <file>'))
    .description('ask as a platform does at a sign-up: a JSON file of SignUpCheck, or - for standard input')
    .action((file: string, options: CommonOptions) => act(options, check, file, options));
  withServer(gate.command('log'))
    .description('what stood out, the latest first')
    .option('--band <band>', 'likely, possible or unknown')
    .option('--platform <platform>', 'of the sign-up')
    .option('--cause <cause>', 'sign-up, created, updated, after-1h, after-24h or after-7d')
    .option('--account <id>', 'of this account')
    .option('--limit <n>', 'at most, up to 200', '50')
    .action((options: LogOptions) => act(options, log, options));
  withServer(gate.command('show <check>'))
    .description('a check with its evidence in bits, for and against')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withServer(gate.command('why <platform> <account>'))
    .description('why an account is, or is not, taken for a return')
    .option('--removal <id>', 'compared with this removal; else with those that come closest')
    .action((platform: string, account: string, options: WhyOptions) =>
      act(options, why, platform, account, options),
    );
  withServer(gate.command('state'))
    .description('what the gate holds and found; fails when it cannot compare')
    .action((options: CommonOptions) => act(options, state, options));
  withServer(gate.command('addresses [class] [file]'))
    .description('ranges of addresses the gate knows the kind of; with a file, give those of a class')
    .addHelpText(
      'after',
      '\nClasses: vpn, tor, datacentre, mobile, shared. A CIDR a line, its carrier after a comma.',
    )
    .action((listed: AddressClass | undefined, file: string | undefined, options: CommonOptions) =>
      act(options, addresses, listed, file, options),
    );
  withServer(gate.command('reset <kind> <key>'))
    .description('let the gate flag again where a breaker holds it back: range, carrier or language')
    .action((kind: BreakerKind, key: string, options: CommonOptions) =>
      act(options, reset, kind, key, options),
    );
}

async function check(file: string, options: CommonOptions): Promise<undefined> {
  const body = await readBody<'returns.checkSignUp'>(file);
  const answer = await clientOf(options).call('returns.checkSignUp', { body });
  printResult(answer, options, ({ band, probability, friction, reason, ignored, checkId }) =>
    [
      `${band}${probability === undefined ? '' : `  ${percent(probability)}`}${reason === undefined ? '' : `  ${reason}`}`,
      ...(friction.length > 0 ? [`advised until a person has looked: ${friction.join(', ')}`] : []),
      ...ignored.map(({ pointer, code, message }) => `ignored  ${pointer}  ${code}: ${message}`),
      ...(band === 'nothing' ? [] : [`breakwater gate show ${checkId}`]),
    ].join('\n'),
  );
  return undefined;
}

async function log({ band, platform, cause, account, limit, ...options }: LogOptions): Promise<undefined> {
  const { items: checks } = await clientOf(options).call('returns.gateChecks', {
    query: { band, platform, cause, account, limit: wholeNumber('--limit', limit, 1, 200) },
  });
  printResult(checks, options, (all) =>
    all.length === 0
      ? 'Nothing stood out.'
      : table(
          ['at', 'band', 'p', 'cause', 'account', 'of', 'check'],
          all.map((one) => [
            one.at.slice(0, 19),
            one.voided
              ? `${one.band} (${one.voided})`
              : one.heldBackBy
                ? `${one.band} (held back)`
                : one.band,
            one.probability === undefined ? (one.reason ?? '') : percent(one.probability),
            one.cause,
            clip(`${one.platform}/${one.handle ?? one.accountId ?? ''}`, 36),
            clip(removedOf(one.evidence[0]), 36),
            one.id,
          ]),
        ),
  );
  return undefined;
}

async function show(id: string, options: CommonOptions): Promise<undefined> {
  const found = await clientOf(options).call('returns.gateCheck', { params: { id } });
  printResult(found, options, (one) =>
    [
      `${one.band}  ${one.platform}/${one.handle ?? one.accountId ?? ''}  ${one.cause}, ${one.at}`,
      ...(one.voided ? [`voided: ${one.voided}; what it rested on is gone`] : []),
      ...(one.heldBackBy ? [`held back by ${one.heldBackBy}`] : []),
      ...(one.reason ? [`unknown: ${one.reason}`] : []),
      ...(one.jobId ? [`job ${one.jobId}`] : []),
      ...one.evidence.map(showEvidence),
    ].join('\n\n'),
  );
  return undefined;
}

async function why(
  platform: string,
  account: string,
  { removal, ...options }: WhyOptions,
): Promise<undefined> {
  const query = { platform, account, removal };
  const { evidence } = await clientOf(options).call('returns.why', { query });
  printResult(evidence, options, (all) =>
    all.length === 0 ? 'Nothing agrees with any removed account.' : all.map(showEvidence).join('\n\n'),
  );
  return undefined;
}

async function state(options: CommonOptions): Promise<number> {
  const found = await clientOf(options).call('returns.gateState');
  printResult(found, options, (one) =>
    [
      one.ready ? 'ready' : `answers unknown: ${one.reason}`,
      `${one.removals} removed accounts, ${one.tokens} tokens, ${Math.round(one.indexBytes / 1e6)} MB, ${one.model}`,
      `24 hours: ${Object.entries(one.last24h)
        .map(([band, count]) => `${count} ${band}`)
        .join(', ')}`,
      `${one.waiting} accounts wait to be compared again`,
      ...one.breakers.map(
        ({ kind, key, flagged, signUps, until, heldBack }) =>
          `holds back  ${kind} ${key}: ${flagged} of ${signUps} flagged, ${heldBack} kept away, until ${until}`,
      ),
    ].join('\n'),
  );
  return found.ready ? EXIT.done : EXIT.refused;
}

async function addresses(
  listed: AddressClass | undefined,
  file: string | undefined,
  options: CommonOptions,
): Promise<undefined> {
  const client = clientOf(options);
  if (listed !== undefined && file !== undefined) {
    const data = await readInput(file);
    await client.call('returns.putAddresses', {
      params: { class: listed },
      upload: { type: 'text/plain', data },
    });
  }
  const { lists } = await client.call('returns.addresses');
  const shown = listed === undefined ? lists : lists.filter((one) => one.class === listed);
  printResult(shown, options, (all) =>
    table(
      ['class', 'ranges', 'given', 'by', 'as of', ''],
      all.map((one) => [
        one.class,
        String(one.ranges),
        one.updatedAt ?? 'never',
        one.by ?? '',
        one.asOf?.slice(0, 10) ?? '',
        one.stale === true ? 'older than 90 days: give a newer one' : '',
      ]),
    ),
  );
  return undefined;
}

async function reset(kind: BreakerKind, key: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('returns.closeBreaker', { params: { kind, key } });
  printLine(`The gate flags again for ${kind} ${key}.`);
  return undefined;
}

function removedOf(evidence: ReturnEvidence | undefined): string {
  return evidence ? `${evidence.removedPlatform}/${evidence.removedAccountId}` : '';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
