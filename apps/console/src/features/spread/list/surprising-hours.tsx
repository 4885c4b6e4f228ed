import type { SpreadHour } from '@breakwater/contracts/spread';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../spread.module.css';

/** Platforms on which far more was passed on in the last full hour than is usual at this hour of the week. */
export function SurprisingHours({ hours }: { readonly hours: readonly SpreadHour[] }) {
  const t = useT();
  const formats = useFormats();
  const told = hours.filter(({ surprising }) => surprising);
  if (told.length === 0) return null;
  return (
    <ul className={styles.hours} aria-label={t('spread.hours')}>
      {told.map(({ platform, hour, arrivals, expected }) => (
        <li key={platform}>
          {t('spread.hours.more', {
            platform,
            arrivals,
            hour: formats.minute(hour),
            expected: formats.number(expected),
          })}
        </li>
      ))}
    </ul>
  );
}
