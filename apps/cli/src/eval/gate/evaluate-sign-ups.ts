import { readFile } from 'node:fs/promises';
import { messageOf } from '@breakwater/kernel';
import {
  checkGateModel,
  createSignUpWorld,
  evaluateGate,
  type GateEvaluation,
  type GateModel,
  GateModelError,
  type GateRows,
  LOOKS,
  type TallyRates,
} from '@breakwater/returns';
import type { CommonOptions } from '../../command.ts';
import { printResult, table } from '../../output.ts';
import { createProgress } from '../../progress.ts';
import { FileUnreadableError } from '../../read-input.ts';
import { wholeNumber } from '../../whole-number.ts';
import { readSignUps } from './read-sign-ups.ts';

export interface GateOptions extends CommonOptions {
  readonly data?: string;
  readonly model?: string;
  readonly signups: string;
  readonly removed?: string;
  readonly seed: string;
}

/** Removed accounts of a simulated world for each sign-up, where nothing is said. */
const SIGN_UPS_PER_REMOVED = 50;

interface Source extends GateRows {
  readonly simulated: boolean;
  readonly total: number;
}

/**
 * Measures the gate on a file or on a simulated world, and prints it.
 *
 * @throws OptionError @throws FileUnreadableError @throws TableInvalidError @throws GateModelError
 */
export async function evaluateSignUps(options: GateOptions): Promise<undefined> {
  const source = options.data === undefined ? simulated(options) : await ofFile(options.data);
  const model = options.model === undefined ? undefined : await readModel(options.model);
  const started = performance.now();
  const progress = createProgress('rows');
  let done = 0;
  const evaluation = evaluateGate(source, {
    ...(model && { model }),
    onRow: () => {
      done += 1;
      progress.update(done, done / source.total);
    },
  });
  progress.end();
  const result = {
    simulated: source.simulated,
    removed: evaluation.removed,
    signUps: evaluation.signUps,
    recall: sharesOf(evaluation.byTactic, ({ held }) => held),
    recallQueued: sharesOf(evaluation.byTactic, ({ heldOrQueued }) => heldOrQueued),
    falseHoldsPer10k: evaluation.falseHoldsPer10k,
    p50Ms: evaluation.p50Ms,
    p99Ms: evaluation.p99Ms,
    buildSeconds: evaluation.buildSeconds,
    rssMb: process.memoryUsage.rss() / 2 ** 20,
    ece: evaluation.ece,
    seconds: (performance.now() - started) / 1_000,
    details: evaluation,
  };
  printResult(result, options, () => forPeople(evaluation, source.simulated));
  return undefined;
}

function simulated({ signups, removed, seed }: GateOptions): Source {
  const signUps = wholeNumber('--signups', signups, 1, 5_000_000);
  const world = createSignUpWorld({
    signUps,
    seed: wholeNumber('--seed', seed, 0),
    removed:
      removed === undefined
        ? Math.ceil(signUps / SIGN_UPS_PER_REMOVED)
        : wholeNumber('--removed', removed, 1, 5_000_000),
    existing: Math.max(signUps, 2 * Number(removed ?? 0)),
  });
  const { counts } = world;
  return {
    removed: world.removed(),
    existing: world.existing(),
    signUps: world.signUps(),
    simulated: true,
    total: counts.removed + counts.existing + counts.signUps,
  };
}

async function ofFile(file: string): Promise<Source> {
  const rows = await readSignUps(file);
  const ofRole = (role: string) =>
    rows.filter((row) => row.role === role).sort((one, other) => one.at - other.at);
  return {
    removed: ofRole('removed'),
    existing: ofRole('existing'),
    signUps: ofRole('signup'),
    simulated: false,
    total: rows.length,
  };
}

async function readModel(file: string): Promise<GateModel> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new FileUnreadableError(file, error);
  });
  let model: unknown;
  try {
    model = JSON.parse(text);
  } catch (error) {
    throw new GateModelError('', `The model is not JSON: ${messageOf(error)}.`);
  }
  return checkGateModel(model);
}

function sharesOf(
  rates: Readonly<Record<string, TallyRates>>,
  share: (rates: TallyRates) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(rates).map(([name, one]) => [name, share(one)]));
}

function forPeople(evaluation: GateEvaluation, isSimulated: boolean): string {
  const { byTactic, byGroup, returns, innocent } = evaluation;
  const row = (name: string, rates: TallyRates) => [
    name,
    `${rates.count}`,
    `${rates.likely}`,
    `${rates.possible}`,
    percent(rates.held),
    percent(rates.heldOrQueued),
  ];
  const head = (kind: string) => [kind, 'sign-ups', 'likely', 'possible', 'held', 'held or queued'];
  return [
    `${evaluation.removed} removed accounts, ${evaluation.signUps} sign-ups${isSimulated ? ', simulated' : ''}`,
    '',
    table(head('returns'), [
      ...Object.entries(byTactic).map(([name, rates]) => row(name, rates)),
      row('all', returns),
    ]),
    '',
    table(head('innocent'), [
      ...Object.entries(byGroup).map(([name, rates]) => row(name, rates)),
      row('all', innocent),
    ]),
    '',
    table(
      ['by the look', 'returns held', 'held or queued', 'innocent held of 10,000', 'queued of 10,000'],
      LOOKS.map(({ stage }) => {
        const [back, others] = [returns.by[stage], innocent.by[stage]];
        const inTenThousand = (number: number) =>
          ((number * 10_000) / Math.max(1, innocent.count)).toFixed(2);
        return [
          stage,
          percent(back.likely / Math.max(1, returns.count)),
          percent((back.likely + back.possible) / Math.max(1, returns.count)),
          inTenThousand(others.likely),
          inTenThousand(others.possible),
        ];
      }),
    ),
    '',
    `false holds per 10,000: ${evaluation.falseHoldsPer10k.toFixed(2)}   calibration error: ${evaluation.ece.toFixed(4)} (${evaluation.eceAbove1Percent.toFixed(4)} from p = 1 % on)`,
    `a comparison: p50 ${evaluation.p50Ms.toFixed(2)} ms, p99 ${evaluation.p99Ms.toFixed(2)} ms   built in ${evaluation.buildSeconds.toFixed(1)} s   ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
