import { Type } from 'typebox';
import { CLOCK_STARTS, NOTED_ACTS, REQUEST_KINDS } from '../../law/law-vocabulary.ts';
import { File, operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import { ORDER_CHANNELS, ORDER_STATES, Order, OrderSummary, OrderTask } from '../order.ts';
import { ORDER_FILE_MAX, OrderCounts, OrderSettings, OrderVerification } from '../order-desk.ts';
import { OrderForm } from '../order-form.ts';

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const from = {
  authorityId: Type.Optional(Type.String({ maxLength: 100 })),
  contactId: Type.Optional(Type.String({ maxLength: 100 })),
  receivedAt: Type.Optional(
    Type.String({ format: 'date-time', maxLength: 40, description: 'when it reached us; now when left out' }),
  ),
  externalId: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'as the sender calls it: again, it is the same order',
    }),
  ),
};
/** Portal and exchange have ways of their own, which show who sends. */
const BY_HAND = ORDER_CHANNELS.filter((channel) => channel !== 'portal' && channel !== 'exchange');

/** Orders of authorities: taken in, checked, worked on. */
export const orderOperations = operations('orders', {
  receive: {
    method: 'POST',
    path: '/v1/orders',
    permission: 'orders.write',
    onChange: 'order.enter',
    summary: 'Enter an order that came by post or mail, or from a program',
    description:
      'Whatever is missing in the form is a defect that the answer names, not a reason to refuse it. 201 with the ' +
      'order, 200 when it is here already: by its external id, or with the same content from the same authority.',
    body: Type.Object({ channel: Type.Enum(BY_HAND), form: OrderForm, ...from }, closed),
    bodyLimit: ORDER_FILE_MAX,
    answers: { 200: Order, 201: Order },
  },
  settings: {
    method: 'GET',
    path: '/v1/orders/settings',
    permission: 'orders.read',
    summary: 'What the desk works with',
    answers: { 200: OrderSettings },
  },
  changeSettings: {
    method: 'PUT',
    path: '/v1/orders/settings',
    permission: 'orders.legal',
    caller: 'person',
    proof: 'fresh',
    onChange: 'order-settings.change',
    summary: 'Set languages, names, protected targets and platforms of the desk',
    body: OrderSettings,
    bodyLimit: 2 * 1024 * 1024,
    answers: { 200: OrderSettings },
  },
  list: {
    method: 'GET',
    path: '/v1/orders',
    permission: 'orders.read',
    onRead: 'orders.read',
    summary: 'Open orders by what is due next, strictly',
    query: pageQuery(
      {
        state: Type.Optional(Type.Enum([...ORDER_STATES])),
        all: Type.Optional(Type.Boolean({ description: 'those that are over as well' })),
        due: Type.Optional(Type.Enum(['overdue', 'today', 'week'])),
        kind: Type.Optional(Type.Enum([...REQUEST_KINDS])),
        instrument: text(100),
        authorityId: text(100),
        q: Type.Optional(
          Type.String({
            maxLength: 200,
            description: 'a number, or the beginning of a reference or a name',
          }),
        ),
        mine: Type.Optional(Type.Boolean()),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(OrderSummary) },
  },
  counts: {
    method: 'GET',
    path: '/v1/orders/counts',
    permission: 'orders.read',
    summary: 'What waits at the desk',
    answers: { 200: OrderCounts },
  },
  get: {
    method: 'GET',
    path: '/v1/orders/:id',
    permission: 'orders.read',
    onRead: 'order.read',
    summary: 'An order: what it says, what was found, what is due, what was done',
    params: ById,
    answers: { 200: Order },
  },
  tasks: {
    method: 'GET',
    path: '/v1/orders/:id/tasks',
    permission: 'orders.read',
    onRead: 'order-tasks.read',
    summary: 'What an order wants of each target, and what was done',
    params: ById,
    query: pageQuery({}, { maximum: 200 }),
    answers: { 200: pageOf(OrderTask) },
  },
  original: {
    method: 'GET',
    path: '/v1/orders/:id/original',
    permission: 'orders.read',
    onRead: 'order-original.read',
    summary: 'The file in which it came, byte for byte',
    params: ById,
    answers: { 200: File('application/octet-stream') },
  },
  verify: {
    method: 'GET',
    path: '/v1/orders/:id/verify',
    permission: 'orders.read',
    summary: 'Compare an order with what is on record of it',
    params: ById,
    answers: { 200: OrderVerification },
  },
  putForm: {
    method: 'PUT',
    path: '/v1/orders/:id/form',
    permission: 'orders.write',
    summary: 'Type in what an order says, or amend it; it is checked anew',
    params: ById,
    body: Type.Object({ form: OrderForm, contactId: text(100) }, closed),
    bodyLimit: ORDER_FILE_MAX,
    answers: { 200: Order },
  },
  assess: {
    method: 'POST',
    path: '/v1/orders/:id/assess',
    permission: 'orders.write',
    summary: 'Check an order anew',
    params: ById,
    answers: { 200: Order },
  },
  claim: {
    method: 'POST',
    path: '/v1/orders/:id/claim',
    permission: 'orders.write',
    summary: 'Take an order to work on',
    params: ById,
    answers: { 200: Order },
  },
  release: {
    method: 'POST',
    path: '/v1/orders/:id/release',
    permission: 'orders.write',
    summary: 'Give an order back',
    params: ById,
    answers: { 200: Order },
  },
  startClock: {
    method: 'POST',
    path: '/v1/orders/:id/events',
    permission: 'orders.write',
    summary: 'Note that something happened from which a clock runs, or that a clock waits for',
    description:
      'What an authority did, or that a right to object was used: of what the platform owes there is a record, and it is ' +
      'never noted by hand.',
    params: ById,
    body: Type.Object(
      {
        event: Type.Enum([...CLOCK_STARTS, ...NOTED_ACTS]),
        at: Type.Optional(Type.String({ format: 'date-time', maxLength: 40 })),
      },
      closed,
    ),
    answers: { 200: Order },
  },
});

/** Orders as files. */
export const orderUploadOperations = operations('orders', {
  upload: {
    method: 'POST',
    path: '/v1/orders/upload',
    permission: 'orders.write',
    summary: 'Upload the file in which an order came',
    description:
      'Annex I of (EU) 2021/784 as JSON or XML, EPOC and EPOC-PR of (EU) 2023/1543 as XML, or JSON of OrderForm. ' +
      'Anything else up to 20 MiB (a scan, an unknown form) is stored with its hash and waits as `unread` to be ' +
      'typed in: PUT /v1/orders/{id}/form. Nothing is lost and `clockNote` says whether the clock runs.',
    query: Type.Object({ channel: Type.Optional(Type.Enum(BY_HAND)), name: text(300), ...from }, closed),
    bodyLimit: ORDER_FILE_MAX,
    consumes: ['application/json', 'application/xml', 'application/pdf', 'application/octet-stream'],
    raw: 'bytes',
    answers: { 200: Order, 201: Order },
  },
});
