import type {
  DisclosureGrant,
  FieldPreview,
  Hold,
  Production,
  SignInLogState,
  UserNotice,
} from '@breakwater/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type QueryParameters } from '../../api/request.ts';

const PAGE_ROWS = 100;

interface Kinds {
  readonly productions: Production;
  readonly holds: Hold;
  readonly notices: UserNotice;
  readonly grants: DisclosureGrant;
}

type PageOf<Kind extends keyof Kinds> = Readonly<Record<Kind, readonly Kinds[Kind][]>> & {
  readonly next?: string;
};

/** Packages, holds, notices or grants, page by page. */
const pagesOf =
  <Kind extends keyof Kinds>(kind: Kind) =>
  (filter: QueryParameters) =>
    infiniteQueryOptions({
      queryKey: ['disclosure', kind, filter],
      queryFn: ({ pageParam, signal }) =>
        api.get<PageOf<Kind>>(
          `/v1/disclosure/${kind}`,
          { ...filter, limit: PAGE_ROWS, after: pageParam },
          signal,
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page: PageOf<Kind>) => page.next,
    });

/** Those of one order: an order has few. */
const ofOrder =
  <Kind extends keyof Kinds>(kind: Kind) =>
  (orderId: string) =>
    queryOptions({
      queryKey: ['disclosure', kind, 'of-order', orderId],
      queryFn: async ({ signal }) =>
        (await api.get<PageOf<Kind>>(`/v1/disclosure/${kind}`, { orderId, limit: PAGE_ROWS }, signal))[kind],
    });

export const productionsQuery = pagesOf('productions');
export const holdsQuery = pagesOf('holds');
export const noticesQuery = pagesOf('notices');
export const grantsOfOrder = ofOrder('grants');
export const productionsOfOrder = ofOrder('productions');
export const holdsOfOrder = ofOrder('holds');
export const noticesOfOrder = ofOrder('notices');

export const pathOfProduction = (id: string) => `/v1/disclosure/productions/${encodeURIComponent(id)}`;

export const productionQuery = (id: string) =>
  queryOptions({
    queryKey: ['disclosure', 'production', id],
    queryFn: ({ signal }) => api.call('disclosure.production', { params: { id }, signal }),
  });

/** Looks at what a package would hold: counts, no values. Each look is on record, so it is not repeated by itself. */
export const previewGrant = async (grantId: string): Promise<readonly FieldPreview[]> =>
  (
    await api.call('disclosure.previewGrant', { params: { id: grantId } })
  ).preview;

export const logQuery = queryOptions({
  queryKey: ['disclosure', 'log'],
  queryFn: ({ signal }) => api.call('disclosure.log', { signal }),
});
