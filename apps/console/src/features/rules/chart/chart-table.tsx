import { useFormats } from '../../../i18n/formats.ts';
import styles from './chart-table.module.css';

interface ChartTableProps {
  readonly label: string;
  readonly header: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly values: readonly number[];
  }[];
}

/** The figures behind a chart. */
export function ChartTable({ label, header, rows }: ChartTableProps) {
  const formats = useFormats();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys have to reach it
    <section className={styles.scroller} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.values.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={index}>{formats.number(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
