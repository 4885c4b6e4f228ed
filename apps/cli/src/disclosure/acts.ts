import type { Query } from '@breakwater/client';
import type { SignInLogState } from '@breakwater/contracts/disclosure';
import { type CommonOptions, clientOf } from '../command.ts';
import { printResult, table } from '../output.ts';
import { wholeNumber } from '../whole-number.ts';
import { asPerson, type ProofOptions } from './as-person.ts';
import {
  showGrantPreview,
  showGrants,
  showHolds,
  showNotices,
  showProduction,
  showProductions,
} from './print.ts';

interface PageOptions extends CommonOptions {
  readonly order?: string;
  readonly limit: string;
}
type StateOf<Id extends 'disclosure.holds' | 'disclosure.notices' | 'disclosure.productions'> =
  PageOptions & {
    readonly state?: Query<Id>['state'];
  };
interface BecauseOptions extends CommonOptions {
  readonly because: string;
}

const pageOf = ({ order, limit }: PageOptions) => ({
  orderId: order,
  limit: wholeNumber('--limit', limit, 1, 200),
});

export async function holds(options: StateOf<'disclosure.holds'>): Promise<undefined> {
  const query = { ...pageOf(options), state: options.state };
  const found = await clientOf(options).call('disclosure.holds', { query });
  printResult(found.items, options, showHolds);
  return undefined;
}

export async function grants(options: PageOptions): Promise<undefined> {
  const found = await clientOf(options).call('disclosure.grants', { query: pageOf(options) });
  printResult(found.items, options, showGrants);
  return undefined;
}

export async function notices(options: StateOf<'disclosure.notices'>): Promise<undefined> {
  const query = { ...pageOf(options), state: options.state };
  const found = await clientOf(options).call('disclosure.notices', { query });
  printResult(found.items, options, showNotices);
  return undefined;
}

export async function packages(
  options: StateOf<'disclosure.productions'> & { readonly reviewDue?: boolean },
): Promise<undefined> {
  const review = options.reviewDue ? ('due' as const) : undefined;
  const query = { ...pageOf(options), state: options.state, review };
  const { items: productions } = await clientOf(options).call('disclosure.productions', { query });
  printResult(productions, options, showProductions);
  return undefined;
}

export async function extend(
  id: string,
  { until, because, ...options }: BecauseOptions & { readonly until: string },
): Promise<undefined> {
  const body = { until, because };
  const hold = await clientOf(options).call('disclosure.extendHold', { params: { id }, body });
  printResult(hold, options, (one) => showHolds([one]));
  return undefined;
}

export async function release(id: string, { because, ...options }: BecauseOptions): Promise<undefined> {
  const hold = await clientOf(options).call('disclosure.releaseHold', { params: { id }, body: { because } });
  printResult(hold, options, (one) => showHolds([one]));
  return undefined;
}

export async function preview(id: string, options: CommonOptions): Promise<undefined> {
  const shown = await clientOf(options).call('disclosure.previewGrant', { params: { id } });
  printResult(shown, options, showGrantPreview);
  return undefined;
}

export async function prepare(
  grantId: string,
  { note, ...options }: CommonOptions & { readonly note?: string },
): Promise<undefined> {
  const made = await clientOf(options).call('disclosure.prepare', { body: { grantId, note } });
  printResult(made, options, showProduction);
  return undefined;
}

export async function show(id: string, options: CommonOptions): Promise<undefined> {
  const found = await clientOf(options).call('disclosure.production', { params: { id } });
  printResult(found, options, showProduction);
  return undefined;
}

export async function values(id: string, options: ProofOptions): Promise<undefined> {
  const shown = await asPerson(options, (client) =>
    client.call('disclosure.productionValues', { params: { id } }),
  );
  printResult(shown, options, (all) => JSON.stringify(all, null, 2));
  return undefined;
}

export async function approve(
  id: string,
  options: ProofOptions & { readonly lawyer?: boolean },
): Promise<undefined> {
  const body = { lawyer: options.lawyer };
  const approved = await asPerson(options, (client) =>
    client.call('disclosure.approve', { params: { id }, body }),
  );
  printResult(approved, options, showProduction);
  return undefined;
}

export async function breakGlass(
  id: string,
  options: ProofOptions & { readonly because: string },
): Promise<undefined> {
  const body = { because: options.because };
  const disclosed = await asPerson(options, (client) =>
    client.call('disclosure.breakGlass', { params: { id }, body }),
  );
  printResult(disclosed, options, showProduction);
  return undefined;
}

export async function reject(
  id: string,
  { because: reason, ...options }: BecauseOptions,
): Promise<undefined> {
  const rejected = await clientOf(options).call('disclosure.reject', { params: { id }, body: { reason } });
  printResult(rejected, options, showProduction);
  return undefined;
}

export async function withdraw(id: string, { because, ...options }: BecauseOptions): Promise<undefined> {
  const taken = await clientOf(options).call('disclosure.withdraw', { params: { id }, body: { because } });
  printResult(taken, options, showProduction);
  return undefined;
}

export async function review(
  id: string,
  { note, object, ...options }: CommonOptions & { readonly note: string; readonly object?: boolean },
): Promise<undefined> {
  const body = { upheld: object !== true, note };
  const reviewed = await clientOf(options).call('disclosure.reviewBreakGlass', { params: { id }, body });
  printResult(reviewed, options, showProduction);
  return undefined;
}

export async function link(
  id: string,
  { because, ...options }: CommonOptions & { readonly because?: string },
): Promise<undefined> {
  const made = await clientOf(options).call('disclosure.makeLink', { params: { id }, body: { because } });
  printResult(
    made,
    options,
    ({ url, expiresAt }) => `${url}\nGood for one download until ${expiresAt}; shown once.`,
  );
  return undefined;
}

export async function secrecy(
  orderId: string,
  {
    until,
    decision: order,
    ...options
  }: CommonOptions & { readonly until?: string; readonly decision?: string },
): Promise<undefined> {
  const changed = await clientOf(options).call('disclosure.liftSecrecy', { body: { orderId, until, order } });
  printResult(changed.notices, options, showNotices);
  return undefined;
}

export async function log(options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('disclosure.log'), options, showLog);
  return undefined;
}

export async function rotate(options: ProofOptions): Promise<undefined> {
  printResult(await asPerson(options, (client) => client.call('disclosure.renewKeys')), options, showLog);
  return undefined;
}

function showLog({ classes, keys, fault, gaps, overdueReviews, publicKey, over }: SignInLogState): string {
  return [
    table(
      ['class', 'records', 'oldest', 'days'],
      classes.map((one) => [
        one.class,
        String(one.records),
        one.oldest?.slice(0, 19) ?? '',
        one.days?.toString() ?? 'as its hold says',
      ]),
    ),
    table(
      ['key', 'since', 'records', 'state'],
      keys.map(({ epoch, createdAt, records, current, present }) => [
        String(epoch),
        createdAt.slice(0, 19),
        String(records),
        present ? (current ? 'current' : 'kept') : 'missing',
      ]),
    ),
    `${over} records go with the next purge. Packages are signed with ${publicKey}.`,
    ...(fault === undefined ? [] : [`${fault}: what is under that key is unknown, which is not nothing.`]),
    ...gaps.map(({ from, to, records }) => `${records} sign-ins from ${from} to ${to} were not written.`),
    ...(overdueReviews > 0
      ? [`${overdueReviews} disclosures by one person wait for a review that is overdue.`]
      : []),
  ].join('\n');
}
