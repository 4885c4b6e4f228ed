import type { ScreeningMatch } from '@breakwater/contracts/screening';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { BecauseText } from './because-text.tsx';
import styles from './match-view.module.css';
import { Points } from './points.tsx';
import { TierChip } from './tier-chip.tsx';

/** Why something matched, in a sentence, and what speaks for it and against it: the first thing to be read. */
export function MatchWhy({ match, title }: MatchWhyProps) {
  const t = useT();
  const formats = useFormats();
  const { score } = match;
  return (
    <div className={styles.match}>
      <section className={styles.why} aria-labelledby="match-why">
        <h2 id="match-why">{title}</h2>
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
    </div>
  );
}

interface MatchWhyProps {
  readonly match: ScreeningMatch;
  readonly title: string;
}
