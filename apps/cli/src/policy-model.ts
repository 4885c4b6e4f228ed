import type { PolicyModelReading, PolicyModelState } from '@breakwater/contracts/detection';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withJson, withServer } from './command.ts';
import { EXIT } from './exit-code.ts';
import { type LabelNames, readLabelNames } from './label-names.ts';
import { printResult, table } from './output.ts';
import { readInput } from './read-input.ts';

interface TryOptions extends CommonOptions {
  readonly entity?: string[];
}

/** Commands for the policy model: `policy-model show|try|specs`. */
export function registerPolicyModel(program: Command): void {
  const model = program.command('policy-model').description('the policy model as a second reader');
  withServer(model.command('show'))
    .description('what is configured, its budget, and how it does')
    .action((options: CommonOptions) => act(options, show, options));
  withServer(model.command('try <file>'))
    .description('ask it about a text: a file, or - for standard input; fails when it is unknown')
    .option('--entity <name...>', 'organisations in the text, as banks would name them')
    .action((file: string, options: TryOptions) => act(options, tryText, file, options));
  withJson(model.command('specs'))
    .description('the specifications that come with the program')
    .action((options: CommonOptions) => act(options, specs, options));
}

async function show(options: CommonOptions): Promise<undefined> {
  const state = await clientOf(options).call('detection.policyModel');
  printResult(state, options, showState);
  return undefined;
}

function showState(state: PolicyModelState): string {
  const { spec, policy, budget, breaker, lastFailure } = state;
  if (!state.configured || !spec || !policy || !budget || !breaker)
    return 'No policy model is configured: set BREAKWATER_POLICY_MODEL to a specification (breakwater policy-model specs).';
  return [
    `${state.model}  ${spec.modelId} at ${spec.host}, ${spec.wire}, read as ${spec.parser}`,
    state.takesPolicy ? `policy   ${policy.id} ${policy.version}` : 'policy   its own',
    `budget   ${budget.minute.used} of ${budget.minute.limit} in this minute, ${budget.day.used} of ${budget.day.limit} today`,
    `breaker  ${breaker.state}${breaker.openUntil === undefined ? '' : ` until ${breaker.openUntil}`}, ${breaker.failures} failures in a row`,
    `calls    ${state.calls}: ${state.answered} answered, ${state.failed} failed; ${state.cacheHits} from the cache, ${state.notAsked} not asked`,
    ...(lastFailure ? [`last     ${lastFailure.at}  ${lastFailure.reason}`] : []),
  ].join('\n');
}

async function tryText(file: string, { entity, ...options }: TryOptions): Promise<number> {
  const question = { text: await readInput(file), ...(entity && { entities: entity }) };
  const client = clientOf(options);
  const reading = await client.call('detection.tryPolicyModel', { body: { question } });
  const names = await readLabelNames(client, options);
  printResult(reading, options, (one) => showReading(one, names));
  return reading.known ? EXIT.done : EXIT.no;
}

function showReading(
  { known, reason, violation, labels = [], model, rationale, sent }: PolicyModelReading,
  { named }: LabelNames,
): string {
  const said = known ? `${violation ? 'violation' : 'no violation'}  ${model}` : `unknown: ${reason ?? ''}`;
  return [
    said,
    ...labels.map(({ label, score }) => `${named(label)}  ${score.toFixed(2)}`),
    ...(rationale === undefined ? [] : [`it says: ${rationale}`]),
    ...(sent === '' ? [] : [`was sent: ${sent}`]),
  ].join('\n');
}

async function specs(options: CommonOptions): Promise<undefined> {
  const { readSpec, shippedSpecs } = await import('@breakwater/policy-model');
  const all = shippedSpecs().map((name) => readSpec(name));
  printResult(all, options, (list) =>
    table(
      ['specification', 'model', 'asked by', 'read as', 'policy', 'measured in'],
      list.map(({ name, modelId, wire, parser, takesPolicy, languages }) => [
        name,
        modelId,
        wire,
        parser.type,
        takesPolicy ? 'yours' : 'its own',
        languages.join(' '),
      ]),
    ),
  );
  return undefined;
}
