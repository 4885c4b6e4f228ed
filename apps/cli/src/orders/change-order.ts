import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Order } from '@breakwater/contracts';
import { type CommonOptions, clientOf } from '../command.ts';
import type {
  AnswerOptions,
  EnterOptions,
  ExecuteOptions,
  MessageOptions,
  TaskOptions,
} from './order-options.ts';
import { printOrder } from './print-order.ts';
import { readJson } from './read-json.ts';

const present = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const from = ({ authority, contact, received, externalId }: EnterOptions) =>
  present({ authorityId: authority, contactId: contact, receivedAt: received, externalId });

/** Posts to an order and prints it as it is then. */
export async function post(
  id: string,
  path: string,
  body: unknown,
  options: CommonOptions,
): Promise<undefined> {
  const request = { method: 'POST' as const, ...(body !== undefined && { body }) };
  printOrder(await clientOf(options).request<Order>(`/v1/orders/${id}/${path}`, request), options);
  return undefined;
}

export async function enter(file: string, options: EnterOptions): Promise<undefined> {
  const body = { channel: options.channel ?? 'post', form: await readJson(file), ...from(options) };
  printOrder(await clientOf(options).call('orders.receive', { body }), options);
  return undefined;
}

export async function upload(file: string, options: EnterOptions): Promise<undefined> {
  const query = present({ channel: options.channel, name: basename(file), ...from(options) });
  const raw = { type: 'application/octet-stream', data: await readFile(file) };
  printOrder(await clientOf(options).call('orders.upload', { query, upload: raw }), options);
  return undefined;
}

export async function type(id: string, file: string, options: EnterOptions): Promise<undefined> {
  const body = { form: await readJson(file), ...present({ contactId: options.contact }) };
  printOrder(await clientOf(options).call('orders.putForm', { params: { id }, body }), options);
  return undefined;
}

export async function decide(id: string, answer: string, options: AnswerOptions): Promise<undefined> {
  const { reason, ground: grounds, scope, breakGlass } = options;
  const read = scope === undefined ? undefined : await readJson(scope);
  return post(id, 'decide', present({ answer, reason, grounds, scope: read, breakGlass }), options);
}

export async function execute(
  id: string,
  taskIds: readonly string[],
  options: ExecuteOptions,
): Promise<undefined> {
  const { policy, action, reason, territory: territories, for: duration } = options;
  const body = present({ taskIds, policy, action, reason, territories, for: duration });
  return post(id, 'tasks/execute', body, options);
}

export async function setTask(
  id: string,
  task: string,
  status: string,
  options: TaskOptions,
): Promise<undefined> {
  const { because, platform, account: accountId, content: contentId } = options;
  return post(
    id,
    `tasks/${task}/status`,
    present({ status, because, platform, accountId, contentId }),
    options,
  );
}

export async function message(id: string, kind: string, options: MessageOptions): Promise<undefined> {
  const { subject, body, in: incoming, form } = options;
  const amended = form === undefined ? undefined : await readJson(form);
  const direction = incoming === true ? 'in' : 'out';
  return post(id, 'messages', present({ direction, kind, subject, body, form: amended }), options);
}
