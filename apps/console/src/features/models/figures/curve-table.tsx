import type { CurvePoint } from '@breakwater/contracts/models';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useInterval } from '../use-interval.ts';
import frame from './curve.module.css';
import type { CurveCounts } from './layout-curve.ts';
import { wilson } from './wilson.ts';

/** The points behind the curve, each share with its interval. */
export function CurveTable({ label, points, counts: { n, positives } }: CurveTableProps) {
  const t = useT();
  const withInterval = useInterval();
  const negatives = n - positives;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys have to reach it
    <section className={frame.scroller} aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {['threshold', 'recall', 'false-alarms', 'precision'].map((id) => (
              <th key={id} scope="col">
                {t(`models.curve.column.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ threshold, recall, falseAlarms, precision }) => {
            const hits = recall * positives;
            const alarms = falseAlarms * negatives;
            return (
              <tr key={threshold}>
                <th scope="row">{withInterval(threshold)}</th>
                <td>{withInterval(recall, wilson(hits, positives))}</td>
                <td>{withInterval(falseAlarms, wilson(alarms, negatives))}</td>
                <td>{withInterval(precision, wilson(hits, hits + alarms))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface CurveTableProps {
  readonly label: string;
  readonly points: readonly CurvePoint[];
  readonly counts: CurveCounts;
}
