import type { OrderForm } from '@breakwater/contracts/orders';
import type { PortalLetter, PortalOrder } from '@breakwater/contracts/portal';
import { queryOptions } from '@tanstack/react-query';
import { pagesOf } from '../api/pages-of.ts';
import { queryClient } from '../api/query-client.ts';
import { api } from '../api/request.ts';
import { upload } from '../api/upload.ts';

const AGAIN_MS = 30_000;

export const ordersQuery = (q: string) =>
  pagesOf(
    ['portal-orders', q],
    (cursor, signal) => api.call('portal.orders', { query: { q, cursor, limit: 50 }, signal }),
    { everyMs: AGAIN_MS },
  );

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['portal-order', id],
    queryFn: ({ signal }) => api.call('portal.order', { params: { id }, signal }),
    refetchInterval: AGAIN_MS,
  });

export const lawQuery = queryOptions({
  queryKey: ['portal-law'],
  queryFn: ({ signal }) => api.call('portal.law', { signal }),
  staleTime: 600_000,
});

export const authorityQuery = queryOptions({
  queryKey: ['portal-authority'],
  queryFn: ({ signal }) => api.call('portal.authority', { signal }),
});

export const checkForm = (form: OrderForm, signal?: AbortSignal) =>
  api.call('portal.checkOrder', { body: { form }, signal });

/** Keeps what the server made of an order, and lets lists be read anew. */
function keep(order: PortalOrder): PortalOrder {
  queryClient.setQueryData(orderQuery(order.id).queryKey, order);
  void queryClient.invalidateQueries({ queryKey: ['portal-orders'] });
  return order;
}

export const fileOrder = async (form: OrderForm) =>
  keep(await api.call('portal.sendOrder', { body: { form } }));

export const uploadOrder = async (file: File, onSent: (bytes: number) => void) =>
  keep(await upload('portal.uploadOrder', file, { query: { name: file.name } }, onSent));

export const amendOrder = async (id: string, form: OrderForm) =>
  keep(await api.call('portal.putForm', { params: { id }, body: { form } }));

export const writeMessage = async (id: string, letter: PortalLetter) =>
  keep(await api.call('portal.sendMessage', { params: { id }, body: letter }));

export const withdrawOrder = async (id: string, reason: string) =>
  keep(await api.call('portal.withdrawOrder', { params: { id }, body: { reason } }));

export const confirmReceipt = async (id: string, productionId: string, sha256: string) =>
  keep(
    await api.call('portal.receiveProduction', {
      params: { id, production: productionId },
      body: { sha256 },
    }),
  );

export const setRecipient = async (recipient: string, until: string | undefined) => {
  const answer = await api.call('portal.enterRecipient', {
    body: {
      recipient,
      ...(until !== undefined && { until }),
    },
  });
  queryClient.setQueryData(authorityQuery.queryKey, answer);
};

export const setLanguages = async (languages: readonly string[]) => {
  const answer = await api.call('portal.setLanguages', { body: { languages } });
  queryClient.setQueryData(authorityQuery.queryKey, answer);
};
