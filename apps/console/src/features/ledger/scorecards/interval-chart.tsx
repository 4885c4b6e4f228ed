import { useT } from '../../../i18n/t.tsx';
import type { MeasureView } from './measure-rows.ts';
import styles from './scorecards.module.css';
import { useMeasureText } from './use-measure-text.ts';

const WIDTH = 300;
const ROW = 26;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** A point and a whisker for each subject: the value and the 95 % interval around it. Where nothing is known the row is empty. */
export function IntervalChart({ view, open, onOpen }: IntervalChartProps) {
  const t = useT();
  const text = useMeasureText();
  const { rows, end, measure } = view;
  const x = (value: number) => Math.max(0, Math.min(1, value / end)) * WIDTH;
  return (
    <ul className={styles.chart}>
      {rows.map(({ subject, measure: one }) => (
        <li key={subject} data-open={subject === open || undefined}>
          <button
            type="button"
            className={styles.subject}
            aria-pressed={subject === open}
            onClick={() => onOpen(subject)}
          >
            <bdi>{subject}</bdi>
          </button>
          <svg
            viewBox={`-6 0 ${WIDTH + 12} ${ROW}`}
            className={styles.plot}
            role="img"
            aria-label={`${subject}: ${text.value(one)}`}
          >
            {TICKS.map((tick) => (
              <line key={tick} x1={tick * WIDTH} x2={tick * WIDTH} y1="0" y2={ROW} className={styles.grid} />
            ))}
            {one.low !== undefined && one.high !== undefined && (
              <g className={styles.whisker}>
                <line x1={x(one.low)} x2={x(one.high)} y1={ROW / 2} y2={ROW / 2} />
                <line x1={x(one.low)} x2={x(one.low)} y1={ROW / 2 - 5} y2={ROW / 2 + 5} />
                <line x1={x(one.high)} x2={x(one.high)} y1={ROW / 2 - 5} y2={ROW / 2 + 5} />
              </g>
            )}
            {one.value !== undefined && (
              <circle cx={x(one.value)} cy={ROW / 2} r="4" className={styles.point} />
            )}
          </svg>
          <span className={styles.value}>{text.value(one)}</span>
        </li>
      ))}
      <li aria-hidden="true">
        <span />
        <span dir="ltr" className={styles.scale}>
          <span>{text.number(measure, 0)}</span>
          <span>{text.number(measure, end)}</span>
        </span>
        <span className="dim">{t('scorecards.interval')}</span>
      </li>
    </ul>
  );
}

interface IntervalChartProps {
  readonly view: MeasureView;
  readonly open: string | undefined;
  readonly onOpen: (subject: string) => void;
}
