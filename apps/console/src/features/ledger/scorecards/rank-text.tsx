import type { ScorecardRank } from '@breakwater/contracts/ledger';
import { useT } from '../../../i18n/t.tsx';
import styles from './scorecards.module.css';

/** Who stands above whom, as far as the intervals tell; and of whom nothing can be said, with the reason. */
export function RankText({ rank }: { readonly rank: ScorecardRank | undefined }) {
  const t = useT();
  if (!rank) return <p className="dim">{t('scorecards.no-rank')}</p>;
  const { tiers, unranked } = rank;
  return (
    <div className={styles.rank}>
      {tiers.length === 0 && <p className="dim">{t('scorecards.none-ranked')}</p>}
      {tiers.length === 1 && <p>{t('scorecards.one-tier', { subjects: (tiers[0] ?? []).join(' · ') })}</p>}
      {tiers.length > 1 && (
        <ol>
          {tiers.map((tier) => (
            <li key={tier.join()}>
              <bdi>{tier.join(' · ')}</bdi>
            </li>
          ))}
        </ol>
      )}
      {unranked.length > 0 && (
        <details>
          <summary>{t('scorecards.unranked', { count: unranked.length })}</summary>
          <ul>
            {unranked.map(({ subject, because }) => (
              <li key={subject}>
                <bdi>{subject}</bdi>: {t(`scorecards.because.${because}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
