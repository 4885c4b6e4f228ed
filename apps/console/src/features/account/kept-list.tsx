import type { KeptData } from '@breakwater/contracts/keeping';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import styles from './account.module.css';
import { groupKept } from './why-kept.ts';

/** What stays: for which reason, until when, and what it is. */
export function KeptList({ kept }: { readonly kept: readonly KeptData[] }) {
  const t = useT();
  const formats = useFormats();
  if (kept.length === 0) return <p>{t('account.keeping.nothing-kept')}</p>;
  return (
    <>
      <p>{t('account.keeping.kept')}</p>
      <ul className={styles.list}>
        {groupKept(kept).map(({ why, because, until, byOrder, kept: of }) => (
          <li key={`${why ?? because} ${until}`}>
            <strong>
              {why === undefined ? <bdi lang="en">{because}</bdi> : t(`account.because.${why}`)}
            </strong>
            {until !== undefined && <> {t('account.keeping.until', { day: formats.date(until) })}</>}
            {byOrder && <p className={styles.secret}>{t('account.keeping.secret')}</p>}
            <ul className={styles.kept}>
              {of.map(({ table, rows }) => (
                <li key={table}>
                  {t('account.keeping.of', {
                    what: t(`account.kept.${table.replaceAll('_', '-')}`),
                    count: formats.number(rows),
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
