import type { ComponentProps } from 'react';
import { DataTable } from './data-table.tsx';
import { ErrorState, LoadingState } from './states.tsx';

/** What is known of a list that comes page by page; of TanStack's infinite queries. */
interface Pages {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly isSuccess: boolean;
  readonly error: Error | null;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  refetch(): Promise<unknown>;
  fetchNextPage(): Promise<unknown>;
}

/** A table that loads, says what went wrong, and asks for the next page when its end comes near. */
export function PagedTable<Row>({ pages, ...table }: PagedTableProps<Row>) {
  return (
    <>
      {pages.isPending && <LoadingState rows={12} />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && (
        <DataTable
          {...table}
          onEndReached={() => pages.hasNextPage && !pages.isFetchingNextPage && void pages.fetchNextPage()}
        />
      )}
    </>
  );
}

type PagedTableProps<Row> = Omit<ComponentProps<typeof DataTable<Row>>, 'onEndReached'> & {
  readonly pages: Pages;
};
