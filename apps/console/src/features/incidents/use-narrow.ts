import { useMediaQuery } from '@mantine/hooks';
import type { Column } from '../../ui/data-table.tsx';

/** Whether there is no room for all columns and tabs. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 720px)') ?? false;
}

/** The columns that tell rows apart, where there is no room for all of them. */
export function columnsIn<Row>(
  columns: readonly Column<Row>[],
  isNarrow: boolean,
  kept: readonly string[],
): readonly Column<Row>[] {
  return isNarrow ? columns.filter(({ id }) => kept.includes(id)) : columns;
}
