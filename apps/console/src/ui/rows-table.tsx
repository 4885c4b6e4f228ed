import type { ReactNode } from 'react';
import { useT } from '../i18n/t.tsx';
import styles from './rows-table.module.css';
import { ScrollX } from './scroll-x.tsx';

/**
 * A short table that is shown whole; its rows are `tr` elements. With `actions` the last cell of each row,
 * `<td data-align="end">`, holds what can be done with it. For many rows there is `DataTable`.
 */
export function RowsTable({ label, columns, actions = false, children }: RowsTableProps) {
  const t = useT();
  return (
    <ScrollX label={label}>
      <table className={styles.rows}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {actions && (
              <th scope="col">
                <span className="visually-hidden">{t('ui.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollX>
  );
}

interface RowsTableProps {
  /** What the table lists. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly actions?: boolean;
  readonly children: ReactNode;
}
