import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from './curve.module.css';
import { type CurveView, placeOfAlarms } from './layout-curve.ts';

const ALARM_TICKS = [0, 0.001, 0.005, 0.02, 0.05, 0.1];
const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Lines and figures of both axes, and what they measure. */
export function CurveAxes({ view }: { readonly view: CurveView }) {
  const t = useT();
  const formats = useFormats();
  const across = view === 'alarms' ? ALARM_TICKS : SHARE_TICKS;
  const placeOf = view === 'alarms' ? placeOfAlarms : (share: number) => share;
  return (
    <div aria-hidden="true" className={styles.axes}>
      {SHARE_TICKS.map((tick) => (
        <span key={`up ${tick}`} className={styles.level} style={{ top: `${(1 - tick) * 100}%` }}>
          <span>{formats.percent(tick)}</span>
        </span>
      ))}
      {across.map((tick) => (
        <span key={`across ${tick}`} className={styles.tick} style={{ left: `${placeOf(tick) * 100}%` }}>
          <span>{formats.percent(tick)}</span>
        </span>
      ))}
      <bdi className={styles.up}>{t(`models.curve.up-${view}`)}</bdi>
      <bdi className={styles.across}>{t(`models.curve.across-${view}`)}</bdi>
    </div>
  );
}
