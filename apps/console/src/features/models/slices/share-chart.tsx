import type { ShareInterval } from '@breakwater/contracts/models';
import { useId } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { CsvButton } from '../../../ui/chart/csv-button.tsx';
import { toCsv } from '../../../ui/chart/series.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { endOf } from './end-of.ts';
import styles from './share-chart.module.css';

export interface ShareRow {
  readonly id: string;
  readonly label: string;
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly interval: ShareInterval;
  /** What is wrong with it, in a word. */
  readonly fault?: string;
}

/** Shares with their intervals, a row each with its figures, beside a limit where there is one: chart and table in one. */
export function ShareChart({ title, subject, rows, limit, fileName }: ShareChartProps) {
  const id = useId();
  const end = endOf(rows, limit?.share);
  return (
    <section className={blocks.box} aria-labelledby={id}>
      <header className={blocks.spread}>
        <div>
          <p className="dim">{subject}</p>
          <h2 id={id}>{title}</h2>
        </div>
        <CsvButton fileName={fileName} csv={() => csvOf(rows, limit?.share)} />
      </header>
      <table className={styles.chart} aria-labelledby={id}>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} row={row} end={end} limit={limit?.share} />
          ))}
        </tbody>
      </table>
      <Scale end={end} {...(limit && { limit })} />
    </section>
  );
}

interface ShareChartProps {
  /** The answer that it gives. */
  readonly title: string;
  /** What is measured. */
  readonly subject: string;
  readonly rows: readonly ShareRow[];
  readonly limit?: { readonly share: number; readonly name: string };
  /** Of the CSV file, without ending. */
  readonly fileName: string;
}

function Line({ row, end, limit }: LineProps) {
  const t = useT();
  const formats = useFormats();
  const { label, hits, of, share, interval, fault } = row;
  const x = (value: number) => Math.min(1, value / end) * 100;
  return (
    <tr>
      <th scope="row">
        <bdi>{label}</bdi>
      </th>
      <td className={styles.plot}>
        <svg
          viewBox="-1 0 102 20"
          preserveAspectRatio="none"
          data-fault={fault !== undefined || undefined}
          aria-hidden="true"
        >
          {limit !== undefined && (
            <path d={`M${x(limit)} 0V20`} className={styles.limit} vectorEffect="non-scaling-stroke" />
          )}
          <path
            d={`M${x(interval.low)} 5v10m0-5H${x(interval.high)}m0-5v10`}
            className={styles.whisker}
            vectorEffect="non-scaling-stroke"
          />
          <path d={`M${x(share)} 10h0`} className={styles.point} vectorEffect="non-scaling-stroke" />
        </svg>
      </td>
      <td className={styles.value}>
        {t('models.slice.of', {
          share: formats.percent(share, 2),
          alarms: formats.number(hits),
          of: formats.number(of),
        })}{' '}
        {fault !== undefined && <StateChip tone="danger">{fault}</StateChip>}
      </td>
    </tr>
  );
}

interface LineProps {
  readonly row: ShareRow;
  readonly end: number;
  readonly limit: number | undefined;
}

function Scale({ end, limit }: Pick<ShareChartProps, 'limit'> & { readonly end: number }) {
  const t = useT();
  const formats = useFormats();
  return (
    <p className="dim">
      {t('models.slices.scale', { end: formats.percent(end, 1) })}{' '}
      {limit && t('models.slices.limit', { name: limit.name, share: formats.percent(limit.share, 2) })}
    </p>
  );
}

function csvOf(rows: readonly ShareRow[], limit: number | undefined): string {
  const head = ['slice', 'hits', 'of', 'share', 'low', 'high', ...(limit === undefined ? [] : ['limit'])];
  const lines = rows.map(({ id, hits, of, share, interval: { low, high } }) => [
    id,
    ...[hits, of, share, low, high].map(String),
    ...(limit === undefined ? [] : [String(limit)]),
  ]);
  return toCsv([head, ...lines]);
}
