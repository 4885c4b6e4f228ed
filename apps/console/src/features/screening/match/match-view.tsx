import type { ScreeningMatch, ScreeningStamp } from '@breakwater/contracts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { AlignmentTable } from './alignment-table.tsx';
import { BecauseText } from './because-text.tsx';
import styles from './match-view.module.css';
import { NameFacts } from './name-facts.tsx';
import { Points } from './points.tsx';
import { StampFacts } from './stamp-facts.tsx';
import { TierChip } from './tier-chip.tsx';

/** Why something matched: the sentence first, then what speaks for it and against it, word beside word, and the stamp. */
export function MatchView({ match, stamp }: MatchViewProps) {
  const t = useT();
  const formats = useFormats();
  const { score } = match;
  return (
    <div className={styles.match}>
      <section className={styles.why} aria-labelledby="match-why">
        <h2 id="match-why">{t('screening.why')}</h2>
        <p className="prose">
          <BecauseText match={match} />
        </p>
        <p className={styles.head}>
          <TierChip match={match} />
          {score !== undefined && (
            <span className="dim">{t('screening.score', { score: formats.percent(score) })}</span>
          )}
        </p>
      </section>
      <Points match={match} />
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
