import { basename } from 'node:path';
import type { Body } from '@breakwater/client';
import type { NarrowedScope, OrderForm } from '@breakwater/contracts/orders';
import { clientOf } from '../command.ts';
import { readBytes } from '../read-input.ts';
import { readJson } from '../read-json.ts';
import type {
  AnswerOptions,
  EnterOptions,
  ExecuteOptions,
  MessageOptions,
  TaskOptions,
} from './order-options.ts';
import { printOrder } from './print-order.ts';

const from = ({ authority, contact, received, externalId }: EnterOptions) => ({
  authorityId: authority,
  contactId: contact,
  receivedAt: received,
  externalId,
});

/** The form of an order from a file; the server says which of its fields are wrong. */
const readForm = async (file: string) => (await readJson(file)) as OrderForm;

export async function enter(file: string, options: EnterOptions): Promise<undefined> {
  const body = { channel: options.channel ?? 'post', form: await readForm(file), ...from(options) };
  printOrder(await clientOf(options).call('orders.receive', { body }), options);
  return undefined;
}

export async function upload(file: string, options: EnterOptions): Promise<undefined> {
  const query = { channel: options.channel, name: basename(file), ...from(options) };
  const raw = { type: 'application/octet-stream', data: await readBytes(file) };
  printOrder(await clientOf(options).call('orders.upload', { query, upload: raw }), options);
  return undefined;
}

export async function type(id: string, file: string, options: EnterOptions): Promise<undefined> {
  const body = { form: await readForm(file), contactId: options.contact };
  printOrder(await clientOf(options).call('orders.putForm', { params: { id }, body }), options);
  return undefined;
}

export async function decide(
  id: string,
  answer: Body<'orders.decide'>['answer'],
  { reason, ground: grounds, scope: file, breakGlass, ...options }: AnswerOptions,
): Promise<undefined> {
  const scope = file === undefined ? undefined : ((await readJson(file)) as NarrowedScope);
  const body = { answer, reason, grounds, scope, breakGlass };
  printOrder(await clientOf(options).call('orders.decide', { params: { id }, body }), options);
  return undefined;
}

export async function execute(
  id: string,
  taskIds: readonly string[],
  { action, reason, territory: territories, for: duration, ...options }: ExecuteOptions,
): Promise<undefined> {
  const body = { taskIds, action, reason, territories, for: duration };
  printOrder(await clientOf(options).call('orders.executeTasks', { params: { id }, body }), options);
  return undefined;
}

export async function setTask(
  id: string,
  task: string,
  status: Body<'orders.setTaskStatus'>['status'],
  { because, platform, account: accountId, content: contentId, ...options }: TaskOptions,
): Promise<undefined> {
  const body = { status, because, platform, accountId, contentId };
  printOrder(await clientOf(options).call('orders.setTaskStatus', { params: { id, task }, body }), options);
  return undefined;
}

export async function message(
  id: string,
  kind: Body<'orders.sendMessage'>['kind'],
  { subject, body: text, in: incoming, form, ...options }: MessageOptions,
): Promise<undefined> {
  const body = {
    direction: incoming ? ('in' as const) : ('out' as const),
    kind,
    subject,
    body: text,
    form: form === undefined ? undefined : await readForm(form),
  };
  printOrder(await clientOf(options).call('orders.sendMessage', { params: { id }, body }), options);
  return undefined;
}
