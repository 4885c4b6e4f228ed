import type { SignInLogState } from '@breakwater/contracts/disclosure';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';

/** Times of which the log knows nothing, and what was forgotten, with its proof. */
export function LogGaps({ state: { gaps, purges } }: { readonly state: SignInLogState }) {
  const t = useT();
  const formats = useFormats();
  return (
    <section className={styles.box} aria-labelledby="log-gaps">
      <h2 id="log-gaps">{t('disclosure.log.gaps')}</h2>
      {gaps.length === 0 && <p className="prose dim">{t('disclosure.log.gaps.none')}</p>}
      <ul className={styles.rows}>
        {gaps.map(({ from, to, records, because }) => (
          <li key={from}>
            {t('disclosure.range', { from: formats.dateTime(from), to: formats.dateTime(to) })} ·{' '}
            {t('disclosure.file.records', { count: records })} · <bdi className="code">{because}</bdi>
          </li>
        ))}
      </ul>
      <h3>{t('disclosure.log.purges')}</h3>
      {purges.length === 0 && <p className="prose dim">{t('disclosure.log.purges.none')}</p>}
      <ul className={styles.rows}>
        {purges.map(({ at, because, records, proof }) => (
          <li key={proof}>
            <Time at={at} full /> · {t('disclosure.file.records', { count: records })} ·{' '}
            <bdi className="code">{because}</bdi> · <Id>{proof}</Id>
          </li>
        ))}
      </ul>
    </section>
  );
}
