import type {
  DisclosureGrant,
  FieldPreview,
  Hold,
  Production,
  ProductionValues,
  SignInLogState,
  UserNotice,
} from '@breakwater/contracts';
import { type CommonOptions, clientOf } from '../command.ts';
import { printResult, table } from '../output.ts';
import { askAsPerson, type ProofOptions } from './ask-as-person.ts';
import { showGrants, showHolds, showNotices, showPreview, showProduction, showProductions } from './print.ts';

interface ListOptions extends CommonOptions {
  readonly order?: string;
  readonly state?: string;
  readonly limit?: string;
}
interface BecauseOptions extends CommonOptions {
  readonly because: string;
}
type Proof = ProofOptions & { readonly as: string };

const path = (kind: string, id: string, step = '') =>
  `/v1/disclosure/${kind}/${encodeURIComponent(id)}${step === '' ? '' : `/${step}`}`;

function list<T>(
  kind: string,
  { order, state, limit, ...options }: ListOptions,
  more: object = {},
): Promise<T> {
  const query = { orderId: order, state, limit, ...more };
  return clientOf(options).request<T>(`/v1/disclosure/${kind}`, { query });
}

function post<T>(options: CommonOptions, to: string, body: object): Promise<T> {
  return clientOf(options).request<T>(to, { method: 'POST', body });
}

export async function holds(options: ListOptions): Promise<undefined> {
  printResult((await list<{ holds: Hold[] }>('holds', options)).holds, options, showHolds);
  return undefined;
}

export async function grants(options: ListOptions): Promise<undefined> {
  printResult((await list<{ grants: DisclosureGrant[] }>('grants', options)).grants, options, showGrants);
  return undefined;
}

export async function notices(options: ListOptions): Promise<undefined> {
  printResult((await list<{ notices: UserNotice[] }>('notices', options)).notices, options, showNotices);
  return undefined;
}

export async function packages(options: ListOptions & { readonly reviewDue?: boolean }): Promise<undefined> {
  const more = options.reviewDue ? { review: 'due' } : {};
  const { productions } = await list<{ productions: Production[] }>('productions', options, more);
  printResult(productions, options, showProductions);
  return undefined;
}

export async function extend(
  id: string,
  options: BecauseOptions & { readonly until: string },
): Promise<undefined> {
  const { until, because } = options;
  const hold = await post<Hold>(options, path('holds', id, 'extend'), { until, because });
  printResult(hold, options, (one) => showHolds([one]));
  return undefined;
}

export async function release(id: string, options: BecauseOptions): Promise<undefined> {
  const hold = await post<Hold>(options, path('holds', id, 'release'), { because: options.because });
  printResult(hold, options, (one) => showHolds([one]));
  return undefined;
}

export async function preview(id: string, options: CommonOptions): Promise<undefined> {
  const shown = await post<{ preview: FieldPreview[] }>(options, path('grants', id, 'preview'), {});
  printResult(shown.preview, options, showPreview);
  return undefined;
}

export async function prepare(
  grantId: string,
  { note, ...options }: CommonOptions & { readonly note?: string },
): Promise<undefined> {
  const body = { grantId, ...(note !== undefined && { note }) };
  printResult(await post<Production>(options, '/v1/disclosure/productions', body), options, showProduction);
  return undefined;
}

export async function show(id: string, options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).request<Production>(path('productions', id)), options, showProduction);
  return undefined;
}

export async function values(id: string, options: Proof): Promise<undefined> {
  const shown = await askAsPerson<ProductionValues>(options, path('productions', id, 'values'), {
    method: 'GET',
  });
  printResult(shown, options, (all) => JSON.stringify(all, null, 2));
  return undefined;
}

export async function approve(
  id: string,
  options: Proof & { readonly lawyer?: boolean },
): Promise<undefined> {
  return asPerson(id, 'approve', options, options.lawyer ? { lawyer: true } : {});
}

export async function breakGlass(
  id: string,
  options: Proof & { readonly because: string },
): Promise<undefined> {
  return asPerson(id, 'break-glass', options, { because: options.because });
}

async function asPerson(id: string, step: string, options: Proof, body: object): Promise<undefined> {
  const to = path('productions', id, step);
  printResult(await askAsPerson<Production>(options, to, { method: 'POST', body }), options, showProduction);
  return undefined;
}

export async function reject(id: string, options: BecauseOptions): Promise<undefined> {
  return step(id, 'reject', options, { reason: options.because });
}

export async function withdraw(id: string, options: BecauseOptions): Promise<undefined> {
  return step(id, 'withdraw', options, { because: options.because });
}

export async function review(
  id: string,
  options: CommonOptions & { readonly note: string; readonly object?: boolean },
): Promise<undefined> {
  return step(id, 'review', options, { upheld: options.object !== true, note: options.note });
}

async function step(id: string, name: string, options: CommonOptions, body: object): Promise<undefined> {
  printResult(await post<Production>(options, path('productions', id, name), body), options, showProduction);
  return undefined;
}

export async function link(
  id: string,
  { because, ...options }: CommonOptions & { readonly because?: string },
): Promise<undefined> {
  const body = because === undefined ? {} : { because };
  const made = await post<{ url: string; expiresAt: string }>(options, path('productions', id, 'link'), body);
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
  const body = { orderId, ...(until !== undefined && { until }), ...(order !== undefined && { order }) };
  const changed = await post<{ notices: UserNotice[] }>(options, '/v1/disclosure/secrecy', body);
  printResult(changed.notices, options, showNotices);
  return undefined;
}

export async function log(options: CommonOptions): Promise<undefined> {
  printResult(await clientOf(options).call('disclosure.log'), options, showLog);
  return undefined;
}

export async function rotate(options: Proof): Promise<undefined> {
  const how = { method: 'POST', body: {} } as const;
  printResult(await askAsPerson<SignInLogState>(options, '/v1/disclosure/keys', how), options, showLog);
  return undefined;
}

function showLog({ classes, keys, fault, gaps, overdueReviews, publicKey, over }: SignInLogState): string {
  return [
    table(
      ['class', 'records', 'oldest', 'days'],
      classes.map((one) => [
        ...[
          one.class,
          String(one.records),
          one.oldest?.slice(0, 19) ?? '',
          one.days?.toString() ?? 'as its hold says',
        ],
      ]),
    ),
    table(
      ['key', 'since', 'records', 'state'],
      keys.map(({ epoch, createdAt, records, current, present }) => [
        ...[String(epoch), createdAt.slice(0, 19), String(records)],
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
