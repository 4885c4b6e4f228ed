import { writeFile } from 'node:fs/promises';
import type { Query } from '@breakwater/client';
import type { OrderTask } from '@breakwater/contracts/orders';
import { type CommonOptions, clientOf } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { clip, printResult, table } from '../output.ts';
import { readBody } from '../read-json.ts';
import { wholeNumber } from '../whole-number.ts';
import type { HomeOptions, ListOptions } from './order-options.ts';
import { printOrder } from './print-order.ts';

export async function list({ authority, ...options }: ListOptions): Promise<undefined> {
  const { state, due, kind, instrument, q, mine, all, limit } = options;
  const { items: orders } = await clientOf(options).call('orders.list', {
    query: {
      state,
      due,
      kind,
      instrument,
      authorityId: authority,
      q,
      mine,
      all,
      limit: wholeNumber('--limit', limit, 1, 200),
    },
  });
  printResult(orders, options, (found) =>
    found.length === 0
      ? 'Nothing is open.'
      : table(
          ['no', 'due', 'state', 'kind', 'authority', 'lvl', 'marks', 'targets', 'done', 'order'],
          found.map((one) => [
            String(one.number),
            one.dueAt?.slice(0, 16) ?? (one.paused === undefined ? '' : `paused: ${one.paused}`),
            one.state,
            one.kind ?? '',
            clip(one.authorityName ?? '', 28),
            String(one.level),
            [one.emergency ? 'emergency' : '', one.defects > 0 ? `${one.defects} defects` : '']
              .join(' ')
              .trim(),
            String(one.targets),
            one.dueDone && one.dueDone.of > 0 ? `${one.dueDone.done} of ${one.dueDone.of}` : '',
            one.id,
          ]),
        ),
  );
  return undefined;
}

export async function counts(options: CommonOptions): Promise<undefined> {
  const found = await clientOf(options).call('orders.counts');
  printResult(
    found,
    options,
    ({ open, overdue, today, week, paused, reviewsDue, reviewsOverdue }) =>
      `${open} open: ${overdue} overdue, ${today} due within a day, ${week} within a week, ${paused} paused.\n` +
      `${reviewsDue} emergency answers of one person to be reviewed, ${reviewsOverdue} of them too late.`,
  );
  return undefined;
}

export async function show(id: string, options: CommonOptions): Promise<undefined> {
  printOrder(await clientOf(options).call('orders.get', { params: { id } }), options);
  return undefined;
}

export async function tasks(id: string, options: CommonOptions): Promise<undefined> {
  const found: OrderTask[] = [];
  for await (const task of clientOf(options).items('orders.tasks', { params: { id } })) found.push(task);
  printResult(found, options, (rows) =>
    table(
      ['target', 'status', 'account', 'because', 'task'],
      rows.map((one) => [
        clip(one.target.value, 60),
        one.status,
        one.accountId ?? '',
        clip(one.because ?? '', 40),
        one.id,
      ]),
    ),
  );
  return undefined;
}

export async function original(id: string, file: string, options: CommonOptions): Promise<undefined> {
  const answer = await clientOf(options).respond('orders.original', { params: { id } });
  const data = Buffer.from(await answer.arrayBuffer());
  await writeFile(file, data, { flag: 'wx' });
  printResult({ file, bytes: data.byteLength }, options, ({ bytes }) => `${bytes} bytes written to ${file}.`);
  return undefined;
}

export async function verify(id: string, options: CommonOptions): Promise<number> {
  const found = await clientOf(options).call('orders.verify', { params: { id } });
  printResult(found, options, ({ whole, steps, faults }) =>
    whole
      ? `Whole: ${steps} steps are on record, and every table holds what the last one left.`
      : faults
          .map(({ code, part, step }) =>
            [code, part, step === undefined ? undefined : `step ${step}`].filter(Boolean).join('  '),
          )
          .join('\n'),
  );
  return found.whole ? EXIT.done : EXIT.no;
}

export async function settings(file: string | undefined, options: CommonOptions): Promise<undefined> {
  const client = clientOf(options);
  const found =
    file === undefined
      ? await client.call('orders.settings')
      : await client.call('orders.changeSettings', { body: await readBody<'orders.changeSettings'>(file) });
  printResult(found, options, (one) => JSON.stringify(one, undefined, 2));
  return undefined;
}

/** Says where a platform is at home; all else that the desk works with stays. */
export async function home(
  platform: string,
  { established, data = [], offered, ...options }: HomeOptions,
): Promise<undefined> {
  const client = clientOf(options);
  const before = await client.call('orders.settings');
  const others = (before.homes ?? []).filter((one) => one.platform !== platform);
  const own = { platform, established, data: [...data], ...(offered && { offered: [...offered] }) };
  const body = { ...before, homes: [...others, own] };
  const { homes = [] } = await client.call('orders.changeSettings', { body });
  printResult(homes, options, (rows) =>
    table(
      ['platform', 'established', 'data', 'offered'],
      rows.map((one) => [
        one.platform,
        one.established,
        one.data.join(' ') || one.established,
        one.offered?.join(' ') ?? 'everywhere',
      ]),
    ),
  );
  return undefined;
}

export async function reply(
  id: string,
  kind: Query<'orders.reply'>['kind'],
  { reason, ...options }: CommonOptions & { readonly reason?: string },
): Promise<undefined> {
  const found = await clientOf(options).call('orders.reply', { params: { id }, query: { kind, reason } });
  printResult(found, options, ({ subject, body }) => `${subject.en}\n\n${body.en}`);
  return undefined;
}
