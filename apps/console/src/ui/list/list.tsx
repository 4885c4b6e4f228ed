import type { ComponentProps, ReactNode } from 'react';
import type { Column, RowGroups, Ticks } from '../data-table.tsx';
import { ListDetail } from '../list-detail.tsx';
import { stepKeys } from '../step-keys.ts';
import { useStableKeys } from '../use-stable-keys.ts';
import type { ListRows } from './list-rows.ts';
import { ListTable } from './list-table.tsx';

/** Rows narrowed by filters; the one that is open stands beside them, and only what tells rows apart is shown then. */
export function List<Row extends { readonly id: string }>(props: ListProps<Row>) {
  const { label, list, columns, none, opens, steps, follows = steps !== undefined, ...rest } = props;
  const { groups, selection, ...split } = rest;
  const { open, show } = opens;
  useStableKeys(steps ? stepKeys(list.rows ?? [], open, steps, show) : []);
  return (
    <ListDetail
      {...split}
      onClose={() => show(undefined)}
      list={
        <>
          <ListTable
            list={list}
            label={label}
            rowKey={({ id }) => id}
            columns={split.detail ? besideDetail(columns) : columns}
            current={open}
            follows={follows && open !== undefined}
            onOpen={({ id }) => show(id)}
            empty={none}
            groups={groups}
            ticks={open === undefined ? selection?.ticks : undefined}
          />
          {selection && selection.ticks.keys.size > 0 && selection.bar}
        </>
      }
    />
  );
}

/** The columns that are there beside an open row, as wide as they are then; all of them where none says what it is there. */
export function besideDetail<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  if (columns.every(({ beside }) => beside === undefined)) return columns;
  return columns.flatMap(({ beside, ...column }) => {
    if (beside === undefined) return [];
    return [beside === 'same' ? column : { ...column, width: beside }];
  });
}

interface ListProps<Row> extends Omit<ComponentProps<typeof ListDetail>, 'list' | 'onClose'> {
  /** What the rows are, for those who do not see them. */
  readonly label: string;
  readonly list: ListRows<Row>;
  readonly columns: readonly Column<Row>[];
  /** Shown when there are no rows. */
  readonly none: ReactNode;
  /** Which row is open, and how another one or none opens: the address, or what leads to a page of its own. */
  readonly opens: {
    readonly open?: string | undefined;
    readonly show: (id: string | undefined) => void;
  };
  /** What `j` and `k` are called, where they open the row below and above. */
  readonly steps?: { readonly down: string; readonly up: string };
  /** Moving in the table opens too, while one is open. */
  readonly follows?: boolean;
  readonly groups?: RowGroups<Row>;
  /** Rows ticked while none is open, and what can be done with all of them. */
  readonly selection?: { readonly ticks: Ticks; readonly bar: ReactNode };
}
