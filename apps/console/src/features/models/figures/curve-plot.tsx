import type { CurvePoint, ModelLabel } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { useInterval } from '../use-interval.ts';
import styles from './curve.module.css';
import { CurveAxes } from './curve-axes.tsx';
import { type CurveLayout, type CurveView, placeOfAlarms, pointAt } from './layout-curve.ts';
import { useCursor } from './use-cursor.ts';

/** The curve itself. It is read with the pointer or with the arrow keys; the band is what chance leaves open. */
export function CurvePlot({ label, layout, view, points, thresholds }: CurvePlotProps) {
  const t = useT();
  const formats = useFormats();
  const withInterval = useInterval();
  const { line, band, points: placed } = layout;
  const { index, onKeyDown, onMove, onLeave } = useCursor(placed.map(({ x }) => x));
  const read = placed[index];
  const said = read
    ? t('models.curve.read', {
        threshold: formats.percent(read.point.threshold),
        recall: formats.percent(read.point.recall),
        alarms: formats.percent(read.point.falseAlarms, 2),
        precision: formats.percent(read.point.precision),
      })
    : '';
  return (
    <>
      <div
        className={styles.plot}
        dir="ltr"
        role="slider"
        tabIndex={0}
        aria-label={t('ui.chart.read', { title: label })}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, placed.length)}
        aria-valuenow={index + 1}
        aria-valuetext={said}
        onKeyDown={onKeyDown}
        onPointerMove={onMove}
        onPointerLeave={onLeave}
      >
        <CurveAxes view={view} />
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" className={styles.curve} aria-hidden="true">
          <path d={band} className={styles.band} />
          <path d={line} className={styles.line} vectorEffect="non-scaling-stroke" />
          {read && <path d={`M${read.x} 0V1`} className={styles.cursor} vectorEffect="non-scaling-stroke" />}
        </svg>
        {thresholds && <Marks points={points} thresholds={thresholds} view={view} />}
      </div>
      <p className={styles.read}>{said}</p>
      <p className="dim">
        {read && t('models.curve.interval', { interval: withInterval(read.y, read) })}{' '}
        {thresholds && t('models.curve.marks')} {view === 'alarms' && t('models.curve.scale')}
      </p>
    </>
  );
}

interface CurvePlotProps {
  readonly label: string;
  readonly layout: CurveLayout;
  readonly view: CurveView;
  readonly points: readonly CurvePoint[];
  readonly thresholds: ModelLabel | undefined;
}

/** Where texts become `possible` (hollow) and `likely` (full). */
function Marks({ points, thresholds, view }: MarksProps) {
  return (['possible', 'likely'] as const).map((band) => {
    const point = pointAt(points, thresholds[band]);
    if (!point) return null;
    const x = view === 'alarms' ? placeOfAlarms(point.falseAlarms) : point.recall;
    const y = view === 'alarms' ? point.recall : point.precision;
    if (x > 1) return null;
    return (
      <span
        key={band}
        className={styles.mark}
        data-band={band}
        style={{ left: `${x * 100}%`, top: `${(1 - y) * 100}%` }}
      />
    );
  });
}

interface MarksProps extends Pick<CurvePlotProps, 'points' | 'view'> {
  readonly thresholds: ModelLabel;
}
