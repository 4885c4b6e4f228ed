import { IconChartLine } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { TableToggle } from '../table-toggle.tsx';
import { ChartTable } from './chart-table.tsx';
import { CsvButton } from './csv-button.tsx';
import { Legend } from './legend.tsx';
import { type Series, toCsv } from './series.ts';
import styles from './time-chart.module.css';
import { type Band, type ChartHandle, type ChartKind, type ChartMark, usePlot } from './use-plot.ts';

const NO_MARKS: readonly ChartMark[] = [];

/**
 * Counts as steps or a measure as lines over time. The title says the answer; the values are read with the pointer,
 * with the arrow keys, in a table, or as CSV. Where there is no data the chart stays empty.
 */
export function TimeChart({
  subject,
  title,
  times,
  series,
  kind,
  format,
  fileName,
  height = 150,
  band,
  marks = NO_MARKS,
}: TimeChartProps) {
  const t = useT();
  const formats = useFormats();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [cursor, setCursor] = useState<number>();
  const onCursor = setCursor;
  const plot = usePlot(box, {
    times,
    series,
    kind,
    format,
    height,
    onCursor,
    shown: !asTable,
    band,
    marks,
  });
  const last = times.length - 1;
  const index = cursor ?? latestKnown(series, last);
  const at = times[index];
  return (
    <section className={styles.chart} aria-labelledby={`${id}-title`}>
      <header className={styles.header}>
        <div>
          <p className={styles.subject}>{subject}</p>
          <h2 id={`${id}-title`}>{title}</h2>
        </div>
        <div className={styles.tools}>
          <TableToggle asTable={asTable} icon={<IconChartLine size={16} />} onChange={setAsTable} />
          <CsvButton fileName={fileName} csv={() => csvOf(times, series)} />
        </div>
      </header>
      {asTable ? (
        <ChartTable label={title} times={times} series={series} format={format} height={height} />
      ) : (
        <div
          ref={box}
          dir="ltr"
          role="slider"
          tabIndex={0}
          aria-label={t('ui.chart.read', { title })}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, last)}
          aria-valuenow={Math.max(0, index)}
          aria-valuetext={readOut(at, index, series, format, formats.clock)}
          className={styles.plot}
          style={{ blockSize: height }}
          onKeyDown={(event) => moveCursor(event, plot, index, last)}
          onBlur={() => plot.current?.showCursor(undefined)}
        />
      )}
      <Legend
        series={series}
        index={index}
        format={format}
        when={at === undefined ? '' : cursor === undefined ? t('ui.chart.now') : formats.clock(isoOf(at))}
      />
    </section>
  );
}

interface TimeChartProps {
  /** What is measured and in which unit: `Events per second`. */
  readonly subject: string;
  /** What it says: `12 a second now, 45 at most`. */
  readonly title: string;
  /** Seconds since 1970, evenly spaced. */
  readonly times: readonly number[];
  readonly series: readonly Series[];
  readonly kind: ChartKind;
  readonly format: (value: number) => string;
  /** Of the CSV file, without ending. */
  readonly fileName: string;
  readonly height?: number;
  /** Ids of the two lines between which it is filled: an interval. */
  readonly band?: Band | undefined;
  /** Instants at which something happened. */
  readonly marks?: readonly ChartMark[];
}

/** The last instant at which there is any value. */
function latestKnown(series: readonly Series[], last: number): number {
  const known = series.map(({ values }) => values.findLastIndex((value) => value !== null));
  return Math.max(...known, -1) < 0 ? last : Math.max(...known);
}

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString();

function readOut(
  at: number | undefined,
  index: number,
  series: readonly Series[],
  format: (value: number) => string,
  clock: (instant: string) => string,
): string {
  if (at === undefined) return '–';
  const values = series.map(({ label, values: all }) => {
    const value = all[index];
    return `${label}: ${typeof value === 'number' ? format(value) : '–'}`;
  });
  return [clock(isoOf(at)), ...values].join('; ');
}

function moveCursor(
  event: KeyboardEvent,
  plot: { readonly current: ChartHandle | undefined },
  index: number,
  last: number,
): void {
  const targets = new Map([
    ['ArrowLeft', index - 1],
    ['ArrowRight', index + 1],
    ['Home', 0],
    ['End', last],
    ['PageUp', index - 10],
    ['PageDown', index + 10],
  ]);
  const target = targets.get(event.key);
  if (target === undefined || last < 0) return;
  event.preventDefault();
  plot.current?.showCursor(Math.max(0, Math.min(last, target)));
}

function csvOf(times: readonly number[], series: readonly Series[]): string {
  const head = ['at', ...series.map(({ id }) => id)];
  const rows = times.map((time, index) => [
    isoOf(time),
    ...series.map(({ values }) => String(values[index] ?? '')),
  ]);
  return toCsv([head, ...rows]);
}
