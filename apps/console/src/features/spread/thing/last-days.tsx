import type { SpreadObject } from '@breakwater/contracts/spread';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Facts } from '../../../ui/facts.tsx';
import styles from '../spread.module.css';

/** How often it came on each of the last seven days, the latest first: the curve goes back to the window alone. */
export function LastDays({ days }: { readonly days: SpreadObject['days'] }) {
  const t = useT();
  const formats = useFormats();
  const facts = days.map(({ day, arrivals }) => ({
    id: day,
    label: formats.date(day),
    value: formats.number(arrivals),
  }));
  return (
    <section className={styles.box} aria-labelledby="spread-days">
      <h2 id="spread-days">
        {t('spread.days', { all: days.reduce((sum, { arrivals }) => sum + arrivals, 0) })}
      </h2>
      <Facts facts={facts.reverse()} />
      <p className="dim">{t('spread.days.text')}</p>
    </section>
  );
}
