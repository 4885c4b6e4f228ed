import { useNow } from '../../../api/server-clock.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../incidents.module.css';
import { countUp } from './count-up.ts';

/** How long it is since an instant: it ticks, and stands where what it counts has ended. */
export function RunningClock({ label, since, until }: RunningClockProps) {
  const t = useT();
  const formats = useFormats();
  const now = useNow();
  const { days, clock } = countUp((until === undefined ? now : Date.parse(until)) - Date.parse(since));
  return (
    <div className={styles.clock} role="timer" aria-label={label}>
      <span className="dim">{label}</span>
      <strong>
        {days > 0 && <>{t('incidents.clock.days', { count: days })} </>}
        <bdi dir="ltr">{clock}</bdi>
      </strong>
      <time className="dim" dateTime={since}>
        {formats.dateTime(since)}
      </time>
    </div>
  );
}

interface RunningClockProps {
  readonly label: string;
  readonly since: string;
  /** When it ended; it runs when left out. */
  readonly until?: string | undefined;
}
