import type { ComponentProps } from 'react';
import { DataTable } from '../data-table.tsx';
import { ErrorState, LoadingState } from '../states.tsx';
import type { ListRows } from './list-rows.ts';

/** A table that loads, says what went wrong, and asks for more when its end comes near. */
export function ListTable<Row>({ list, ...table }: ListTableProps<Row>) {
  if (list.rows)
    return (
      <>
        {list.error && <ErrorState error={list.error} onRetry={list.retry} />}
        <DataTable {...table} rows={list.rows} onEndReached={list.more} />
      </>
    );
  return list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <LoadingState rows={12} />;
}

type ListTableProps<Row> = Omit<ComponentProps<typeof DataTable<Row>>, 'rows' | 'onEndReached'> & {
  readonly list: ListRows<Row>;
};
