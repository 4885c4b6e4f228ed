import type { SpreadMark } from '@breakwater/contracts/spread';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { SaidChip } from '../said-chip.tsx';
import styles from '../spread.module.css';

/** What rules flagged and what people decided of it, oldest first. */
export function MarksList({ marks }: { readonly marks: readonly SpreadMark[] }) {
  const t = useT();
  const may = useMay();
  return (
    <section className={styles.box} aria-labelledby="spread-marks">
      <h2 id="spread-marks">{t('spread.marks')}</h2>
      {marks.length === 0 && <p className="dim">{t('spread.marks.none')}</p>}
      <ul className={styles.marks}>
        {marks.map(({ at, said, platform, accountId, contentId, because }) => (
          <li key={`${at} ${said} ${platform} ${contentId}`}>
            <span>
              <SaidChip said={said} /> <Time at={at} />
            </span>
            <span className="dim">
              <bdi>{because.join(', ')}</bdi>
            </span>
            <span>
              <Id>{contentId}</Id>{' '}
              {may('accounts.read') && (
                <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }}>
                  {t('spread.marks.account')}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
