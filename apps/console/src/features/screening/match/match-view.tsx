import type { ScreeningMatch, ScreeningStamp } from '@breakwater/contracts/screening';
import { useT } from '../../../i18n/t.tsx';
import { AlignmentTable } from './alignment-table.tsx';
import styles from './match-view.module.css';
import { NameFacts } from './name-facts.tsx';
import { StampFacts } from './stamp-facts.tsx';

/** A match in detail: word beside word, the listed name, and the stamp. */
export function MatchView({ match, stamp }: MatchViewProps) {
  const t = useT();
  return (
    <div className={styles.match}>
      {match.evidence.length > 0 && (
        <section className={styles.block}>
          <h3>{t('screening.alignment')}</h3>
          <AlignmentTable match={match} />
        </section>
      )}
      <section className={styles.block}>
        <h3>{t('screening.name-facts')}</h3>
        <NameFacts match={match} />
      </section>
      <StampFacts stamp={stamp} />
    </div>
  );
}

interface MatchViewProps {
  readonly match: ScreeningMatch;
  readonly stamp: ScreeningStamp;
}
