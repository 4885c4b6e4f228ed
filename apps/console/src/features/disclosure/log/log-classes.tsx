import type { SignInLogState } from '@breakwater/contracts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Time } from '../../../ui/time.tsx';

const CLASSES = ['ordinary', 'flagged', 'held', 'over'] as const;

/** How many records of each class there are, and for how long each is kept. */
export function LogClasses({ state: { records, days, oldestAt } }: { readonly state: SignInLogState }) {
  const t = useT();
  const formats = useFormats();
  const kept = (one: (typeof CLASSES)[number]) =>
    one === 'ordinary' || one === 'flagged' ? t('disclosure.log.days', { count: days[one] }) : '–';
  return (
    <section className={styles.box} aria-labelledby="log-classes">
      <h2 id="log-classes">{t('disclosure.log.classes')}</h2>
      <table className={styles.table} aria-labelledby="log-classes">
        <thead>
          <tr>
            <th scope="col">{t('disclosure.log.class')}</th>
            <th scope="col" className={styles.number}>
              {t('disclosure.records')}
            </th>
            <th scope="col" className={styles.number}>
              {t('disclosure.log.kept')}
            </th>
          </tr>
        </thead>
        <tbody>
          {CLASSES.map((one) => (
            <tr key={one}>
              <th scope="row">
                {t(`disclosure.class.${one}`)}{' '}
                <span className="dim">{t(`disclosure.class.${one}.text`)}</span>
              </th>
              <td className={styles.number}>{formats.number(records[one])}</td>
              <td className={styles.number}>{kept(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {oldestAt !== undefined && (
        <p className="dim">
          {t('disclosure.log.oldest')} <Time at={oldestAt} full />
        </p>
      )}
    </section>
  );
}
