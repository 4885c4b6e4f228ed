import type { KeptData } from '@breakwater/contracts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import styles from './account.module.css';

/** What stays, why and until when. */
export function KeptList({ kept }: { readonly kept: readonly KeptData[] }) {
  const t = useT();
  const formats = useFormats();
  if (kept.length === 0) return <p>{t('account.keeping.nothing-kept')}</p>;
  return (
    <>
      <p>{t('account.keeping.kept')}</p>
      <ul className={styles.list}>
        {kept.map(({ table, what, rows, because, until, byOrder }) => (
          <li key={table}>
            <bdi lang="en">{what}</bdi> ({formats.number(rows)}): <bdi lang="en">{because}</bdi>
            {until !== undefined && <> {t('account.keeping.until', { day: formats.date(until) })}</>}
            {byOrder && <strong> {t('account.keeping.secret')}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}
