import type { Body, Query } from '@breakwater/client';
import { type CommonOptions, clientOf } from '../command.ts';
import { clip, printResult, table } from '../output.ts';
import { wholeNumber } from '../whole-number.ts';
import { showMatch } from './show-match.ts';

export interface CaseOptions extends CommonOptions {
  readonly state?: Query<'screening.cases'>['state'];
  readonly tier?: Query<'screening.cases'>['tier'];
}
export interface DecideOptions extends CommonOptions {
  readonly reason: string;
  readonly days?: string;
}

export async function listCases({ state, tier, ...options }: CaseOptions): Promise<undefined> {
  const query = { state, tier, limit: 200 };
  const { items: cases } = await clientOf(options).call('screening.cases', { query });
  printResult(cases, options, (all) =>
    table(
      ['tier', 'state', 'account', 'designation', 'opened', 'id'],
      all.map((one) => [
        one.tier,
        one.state,
        `${one.platform} ${one.accountId}`,
        clip(`${one.match.designated} (${one.match.list} ${one.match.ref})`, 50),
        one.openedAt,
        one.id,
      ]),
    ),
  );
  return undefined;
}

export async function showCase(id: string, options: CommonOptions): Promise<undefined> {
  const one = await clientOf(options).call('screening.case', { params: { id } });
  printResult(one, options, ({ state, platform, accountId, match, subject, reason }) =>
    [
      `${state}  ${platform} ${accountId}  ${subject.handle ?? ''}  ${subject.displayName ?? ''}`,
      showMatch(match),
      ...(reason === undefined ? [] : [`  decided because: ${reason}`]),
    ].join('\n'),
  );
  return undefined;
}

export async function decide(
  id: string,
  decision: Body<'screening.decideCase'>['decision'],
  { reason, days, ...options }: DecideOptions,
): Promise<undefined> {
  const clearDays = days === undefined ? undefined : wholeNumber('--days', days, 1, 1_095);
  const body = { decision, reason, clearDays };
  const one = await clientOf(options).call('screening.decideCase', { params: { id }, body });
  printResult(one, options, ({ state, jobId }) => `${state}${jobId ? `; review job ${jobId}` : ''}`);
  return undefined;
}

export async function derive(id: string, options: CommonOptions): Promise<number> {
  const found = await clientOf(options).call('screening.derivation', { params: { id } });
  printResult(found, options, ({ same, matcher, differences }) =>
    same
      ? `The match comes out the same (matcher ${matcher}).`
      : `It differs in ${differences.join(', ')} (matcher ${matcher}).`,
  );
  return found.same ? 0 : 1;
}

export async function matchesOf(
  platform: string,
  account: string,
  options: CommonOptions,
): Promise<undefined> {
  const { matches } = await clientOf(options).call('screening.matches', {
    params: { platform, id: account },
  });
  printResult(
    matches,
    options,
    (all) => all.map(({ match }) => showMatch(match)).join('\n\n') || 'Nothing is recorded.',
  );
  return undefined;
}
