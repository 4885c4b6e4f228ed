import { Group } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { CsvButton } from '../../../ui/chart/csv-button.tsx';
import { toCsv } from '../../../ui/chart/series.ts';
import { TableToggle } from '../../../ui/table-toggle.tsx';
import styles from './bar-chart.module.css';
import { ChartTable } from './chart-table.tsx';

const WIDTH = 560;
const HEIGHT = 114;
const FLOOR = 112;

export interface Bar {
  readonly at: string;
  /** The time in words. */
  readonly label: string;
  /** One count for each series, stacked from the floor. */
  readonly values: readonly number[];
}

export interface Series {
  readonly name: string;
  readonly look: 'full' | 'attention' | 'hollow';
}

interface BarChartProps {
  /** The answer that the chart gives, as a sentence. */
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly series: readonly Series[];
  /** What a bar stands for, e.g. "by the hour". */
  readonly step: string;
  /** Of the CSV file, without ending. */
  readonly file: string;
}

/** Counts over time as stacked bars from zero. Hover or arrow keys read them; the same as a table and as CSV. */
export function BarChart({ title, bars, series, step, file }: BarChartProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h3>{title}</h3>
        <Group gap={2} wrap="nowrap">
          <TableToggle asTable={asTable} icon={<IconChartBar size={16} />} onChange={setAsTable} />
          <CsvButton fileName={file} csv={() => csvOf(bars, series)} />
        </Group>
      </figcaption>
      {asTable ? (
        <ChartTable
          label={title}
          header={[step, ...series.map(({ name }) => name)]}
          rows={bars.map(({ at, label, values }) => ({ key: at, label, values }))}
        />
      ) : (
        <Bars title={title} bars={bars} series={series} step={step} />
      )}
    </figure>
  );
}

function Bars({ title, bars, series, step }: Omit<BarChartProps, 'file'>) {
  const formats = useFormats();
  const [active, setActive] = useState<number>();
  const totals = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const top = Math.max(1, ...totals);
  const width = WIDTH / Math.max(1, bars.length);
  const shown = active === undefined ? undefined : bars[active];
  const said = shown
    ? `${shown.label}: ${series.map(({ name }, index) => `${name} ${formats.number(shown.values[index] ?? 0)}`).join(' · ')}`
    : step;
  function onKeyDown(event: KeyboardEvent): void {
    const moves: Record<string, number> = {
      ArrowRight: (active ?? -1) + 1,
      ArrowLeft: (active ?? bars.length) - 1,
      Home: 0,
      End: bars.length - 1,
    };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setActive(Math.max(0, Math.min(bars.length - 1, target)));
  }
  return (
    <>
      <div
        className={styles.plot}
        role="slider"
        aria-label={title}
        aria-valuemin={1}
        aria-valuemax={bars.length}
        aria-valuenow={(active ?? bars.length - 1) + 1}
        aria-valuetext={said}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" onMouseLeave={() => setActive(undefined)}>
          <line className={styles.axis} x1="0" x2={WIDTH} y1={FLOOR + 0.5} y2={FLOOR + 0.5} />
          <line className={styles.grid} x1="0" x2={WIDTH} y1="12.5" y2="12.5" />
          <text className={styles.mark} x="2" y="9">
            {formats.number(top)}
          </text>
          {bars.map((bar, index) => (
            <g key={bar.at} data-active={index === active || undefined} className={styles.bar}>
              <Stack bar={bar} series={series} x={index * width} width={width} top={top} />
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the same values are read by keys and in the table */}
              <rect
                x={index * width}
                y="0"
                width={width}
                height={FLOOR}
                fill="transparent"
                onMouseEnter={() => setActive(index)}
              />
            </g>
          ))}
        </svg>
        <div className={styles.ends} aria-hidden="true">
          <bdi>{bars[0]?.label}</bdi>
          <bdi>{bars.at(-1)?.label}</bdi>
        </div>
      </div>
      <div className={styles.legend}>
        {series.map(({ name, look }) => (
          <span key={name}>
            <svg width="11" height="11" aria-hidden="true">
              <rect x="0.5" y="0.5" width="10" height="10" className={styles[look]} />
            </svg>
            {name}
          </span>
        ))}
      </div>
      <p className={styles.readout} aria-hidden="true">
        {said}
      </p>
    </>
  );
}

function Stack(props: {
  readonly bar: Bar;
  readonly series: readonly Series[];
  readonly x: number;
  readonly width: number;
  readonly top: number;
}) {
  const { bar, series, x, width, top } = props;
  let y = FLOOR;
  return (
    <>
      {series.map(({ name, look }, index) => {
        const height = ((bar.values[index] ?? 0) / top) * (FLOOR - 12);
        y -= height;
        if (height === 0) return null;
        return (
          <rect
            key={name}
            className={styles[look]}
            x={x + 1}
            y={y + 0.5}
            width={Math.max(1, width - 2)}
            height={Math.max(0.5, height - 1)}
          />
        );
      })}
    </>
  );
}

function csvOf(bars: readonly Bar[], series: readonly Series[]): string {
  const rows = bars.map(({ at, values }) => [at, ...values.map(String)]);
  return toCsv([['at', ...series.map(({ name }) => name)], ...rows]);
}
