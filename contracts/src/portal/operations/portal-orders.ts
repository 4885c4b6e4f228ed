import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { OrderForm } from '../../orders/order-form.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import { PortalCheck, PortalLaw, PortalLetter, PortalOrder, PortalOrderSummary } from '../portal.ts';

/** 10,000 targets of some hundred bytes each, and long reasons. */
const FORM_BODY_LIMIT = 12 * 1024 * 1024;
const FormBody = Type.Object({ form: OrderForm }, closed);

/** Orders of an officer's own authority: checked, filed, read, mended, withdrawn. */
export const portalOrderOperations = operations('portal', {
  law: {
    method: 'GET',
    path: '/portal/v1/law',
    permission: 'officer',
    summary: 'What the law asks of an order, by instrument and request type',
    answers: { 200: PortalLaw },
  },
  checkOrder: {
    method: 'POST',
    path: '/portal/v1/orders/check',
    permission: 'officer',
    summary: 'What would be found in an order; nothing is stored',
    body: FormBody,
    bodyLimit: FORM_BODY_LIMIT,
    answers: { 200: PortalCheck },
  },
  sendOrder: {
    method: 'POST',
    path: '/portal/v1/orders',
    permission: 'officer',
    summary: 'File an order',
    description: 'An order with defects is taken too: they are named, and the clock says what it does.',
    body: FormBody,
    bodyLimit: FORM_BODY_LIMIT,
    answers: { 201: PortalOrder },
  },
  orders: {
    method: 'GET',
    path: '/portal/v1/orders',
    permission: 'officer',
    onRead: 'portal.orders-read',
    summary: 'Orders of my authority, the latest first',
    query: pageQuery(
      {
        state: Type.Optional(Type.String({ maxLength: 40 })),
        q: Type.Optional(Type.String({ maxLength: 200, description: 'number or file reference' })),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(PortalOrderSummary) },
  },
  order: {
    method: 'GET',
    path: '/portal/v1/orders/:id',
    permission: 'officer',
    onRead: 'portal.order-read',
    summary: 'An order of my authority',
    params: ById,
    answers: { 200: PortalOrder },
  },
  putForm: {
    method: 'PUT',
    path: '/portal/v1/orders/:id/form',
    permission: 'officer',
    records: ['order.clarified'],
    summary: 'Mend what was found in an order',
    params: ById,
    body: FormBody,
    bodyLimit: FORM_BODY_LIMIT,
    answers: { 200: PortalOrder },
  },
  sendMessage: {
    method: 'POST',
    path: '/portal/v1/orders/:id/messages',
    permission: 'officer',
    records: ['order.message', 'order.clarified'],
    summary: 'Write to the platform about an order',
    params: ById,
    body: PortalLetter,
    answers: { 201: PortalOrder },
  },
  withdrawOrder: {
    method: 'POST',
    path: '/portal/v1/orders/:id/withdraw',
    permission: 'officer',
    records: ['order.withdrawn'],
    summary: 'Withdraw an order',
    params: ById,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }) }, closed),
    answers: { 200: PortalOrder },
  },
});
