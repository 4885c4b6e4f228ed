import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from '../command.ts';
import { readConnection } from '../config.ts';
import { EXIT } from '../exit-code.ts';
import { readLabelNames } from '../label-names.ts';
import { printLine, printResult, table } from '../output.ts';
import { describeEvaluation } from './describe-evaluation.ts';
import { versionNumber } from './version-number.ts';

/** `models promote|promotions`. */
export function registerPromotions(models: Command): void {
  withServer(models.command('promote <model> <version>'))
    .description('show whether a version may go on, and the page where two people promote it')
    .action((model: string, version: string, options: CommonOptions) =>
      act(options, promote, model, version, options),
    );
  withServer(models.command('promotions'))
    .description('promotions, latest first')
    .action((options: CommonOptions) => act(options, list, options));
}

/** A key promotes nothing: two people do it in the console, each in a session of their own. */
async function promote(model: string, version: string, options: CommonOptions): Promise<number> {
  const client = clientOf(options);
  const { evaluations } = await client.call('models.evaluations', {
    params: { id: model, version: versionNumber(version) },
  });
  const names = await readLabelNames(client, options);
  const [latest] = evaluations;
  const page = new URL(`/models/${encodeURIComponent(model)}`, readConnection(options).url).href;
  printResult({ page, mayGoLive: latest?.mayGoLive ?? false, evaluation: latest }, options, () =>
    latest
      ? describeEvaluation(latest, names)
      : `It was not evaluated: breakwater models evaluate ${model} ${version}`,
  );
  if (!latest?.mayGoLive) return EXIT.no;
  if (!options.json) printLine(`Two people promote it, each in a session of their own: ${page}`);
  return EXIT.done;
}

async function list(options: CommonOptions): Promise<undefined> {
  const { promotions } = await clientOf(options).call('models.promotions');
  printResult(promotions, options, (all) =>
    table(
      ['asked', 'model', 'version', 'to', 'state', 'asked by', 'confirmed by', 'id'],
      all.map((one) => [
        one.askedAt.slice(0, 19),
        one.model,
        String(one.version),
        one.to,
        one.state,
        one.askedBy,
        one.confirmedBy ?? '',
        one.id,
      ]),
    ),
  );
  return undefined;
}
