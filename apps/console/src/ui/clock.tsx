import { useNow } from '../api/server-clock.ts';
import { useFormats } from '../i18n/formats.ts';
import { useT } from '../i18n/t.tsx';
import styles from './clock.module.css';

/** What is due and when, as a bar that empties; overdue says so. */
export function Clock({ startedAt, dueAt, label }: ClockProps) {
  const t = useT();
  const formats = useFormats();
  const now = useNow();
  const due = Date.parse(dueAt);
  const whole = Math.max(1, due - Date.parse(startedAt));
  const left = Math.max(0, Math.min(1, (due - now) / whole));
  const words =
    due < now
      ? t('ui.overdue', { time: formats.duration(now - due) })
      : t('ui.due', { time: formats.duration(due - now) });
  return (
    <span
      className={styles.clock}
      data-state={due < now ? 'overdue' : left < 0.25 ? 'soon' : 'calm'}
      title={formats.dateTime(dueAt)}
    >
      <span className={styles.words}>
        {label && <>{label}: </>}
        {words}
      </span>
      <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" className={styles.track} />
        <rect width={left * 100} height="4" className={styles.rest} />
      </svg>
    </span>
  );
}

interface ClockProps {
  readonly startedAt: string;
  readonly dueAt: string;
  readonly label?: string;
}
