import type { SignInLogState } from '@breakwater/contracts/disclosure';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Time } from '../../../ui/time.tsx';

/** How many records of each class there are, the oldest of them, and for how long each is kept. */
export function LogClasses({ state: { classes, over } }: { readonly state: SignInLogState }) {
  const t = useT();
  const formats = useFormats();
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
            <th scope="col">{t('disclosure.log.oldest')}</th>
            <th scope="col" className={styles.number}>
              {t('disclosure.log.kept')}
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map((one) => (
            <tr key={one.class}>
              <th scope="row">
                {t(`disclosure.class.${one.class}`)}{' '}
                <span className="dim">{t(`disclosure.class.${one.class}.text`)}</span>
              </th>
              <td className={styles.number}>{formats.number(one.records)}</td>
              <td>{one.oldest === undefined ? '–' : <Time at={one.oldest} full />}</td>
              <td className={styles.number}>
                {one.days === undefined ? '–' : t('disclosure.log.days', { count: one.days })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dim">{t('disclosure.log.over', { count: over })}</p>
    </section>
  );
}
