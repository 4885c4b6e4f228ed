import type { Policy } from '@breakwater/contracts';
import { BreakwaterError, messageOf } from '@breakwater/kernel';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { clip, printResult, table } from './output.ts';
import { readInput } from './read-input.ts';

interface RetireOptions extends CommonOptions {
  readonly successor?: string;
}

/** Commands for what is decided under: `policies`. */
export function registerPolicies(program: Command): void {
  const policies = program.command('policies').description('what people decide under');
  withServer(policies.command('list')).action((options: CommonOptions) =>
    act(options, listPolicies, options),
  );
  withServer(policies.command('show <id>'))
    .description('a policy, with its versions')
    .action((id: string, options: CommonOptions) => act(options, showPolicy, id, options));
  withServer(policies.command('put <file>'))
    .description('make the policies of a YAML or JSON file, or their next versions; - for standard input')
    .action((file: string, options: CommonOptions) => act(options, putPolicies, file, options));
  withServer(policies.command('retire <id>'))
    .description('let nothing new be decided under a policy')
    .option('--successor <id>', 'policy to decide under instead')
    .action((id: string, options: RetireOptions) => act(options, retirePolicy, id, options));
}

async function listPolicies(options: CommonOptions): Promise<undefined> {
  const { policies } = await clientOf(options).call('review.policies');
  printResult(policies, options, (list) =>
    table(
      ['policy', 'version', 'people', 'points', 'days', 'title'],
      list.map((one) => [
        one.id,
        String(one.version),
        one.retiredAt ? 'retired' : one.severe ? 'two' : 'one',
        String(one.points),
        String(one.decayDays),
        clip(one.title.en, 60),
      ]),
    ),
  );
}

async function showPolicy(id: string, options: CommonOptions): Promise<undefined> {
  const { versions } = await clientOf(options).call('review.policyVersions', { params: { id } });
  printResult(versions, options, (list) => list.map(describe).join('\n\n'));
}

const describe = (one: Policy) =>
  `${one.id}@${one.version}  by ${one.changedBy} at ${one.changedAt}` +
  (one.retiredAt ? `\nretired at ${one.retiredAt}${one.successor ? `: use ${one.successor}` : ''}` : '') +
  `\n${one.title.en} · ${one.title.ur}\n${one.text.en}\n${one.text.ur}` +
  `\n${one.severe ? 'two people' : 'one person'}, ${one.points} points for ${one.decayDays} days, ${one.ground}` +
  (one.reference ? `: ${one.reference}` : '');

async function putPolicies(file: string, options: CommonOptions): Promise<undefined> {
  const { checkPolicyPack } = await import('@breakwater/contracts/review');
  const { pack, faults } = checkPolicyPack(readYaml(await readInput(file)));
  if (!pack) throw notPolicies(faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; '));
  const client = clientOf(options);
  const put: Policy[] = [];
  for (const { id, ...body } of pack.policies)
    put.push(await client.call('review.putPolicy', { params: { id }, body }));
  printResult(put, options, (list) => list.map(({ id, version }) => `${id}@${version}`).join('\n'));
}

function readYaml(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw notPolicies(messageOf(error));
  }
}

function notPolicies(why: string): BreakwaterError {
  return new BreakwaterError('policies-invalid', `This is no file of policies: ${why}`);
}

async function retirePolicy(id: string, { successor, ...options }: RetireOptions): Promise<undefined> {
  const retired = await clientOf(options).call('review.retirePolicy', {
    params: { id },
    query: { successor },
  });
  printResult(retired, options, describe);
}
