import { colourOf, dashOf, type Series } from './series.ts';
import styles from './time-chart.module.css';

/** What each line is, and its value at the instant that is read. */
export function Legend({ series, index, when, format }: LegendProps) {
  return (
    <ul className={styles.legend}>
      <li className={styles.when}>{when}</li>
      {series.map(({ id, label, values }, line) => {
        const value = values[index];
        return (
          <li key={id}>
            <svg width="22" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="22"
                y1="4"
                y2="4"
                strokeWidth="2"
                strokeDasharray={dashOf(line).join(' ')}
                stroke={`var(${colourOf(line)})`}
              />
            </svg>
            <bdi>{label}</bdi>
            <strong>{typeof value === 'number' ? format(value) : '–'}</strong>
          </li>
        );
      })}
    </ul>
  );
}

interface LegendProps {
  readonly series: readonly Series[];
  readonly index: number;
  readonly when: string;
  readonly format: (value: number) => string;
}
