import type { PolicyModelState } from '@breakwater/contracts/detection';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';

type Breaker = NonNullable<PolicyModelState['breaker']>['state'];
const TONES: Readonly<Record<Breaker, Tone>> = { closed: 'done', 'half-open': 'attention', open: 'danger' };

/** How much of the budget is spent, and whether its endpoint is left alone. */
export function ReaderBudget({ state: { budget, breaker, lastFailure } }: ReaderBudgetProps) {
  const t = useT();
  const formats = useFormats();
  return (
    <section className={styles.box} aria-labelledby="reader-budget">
      <div className={styles.spread}>
        <h2 id="reader-budget">{t('reader.budget')}</h2>
        {breaker && (
          <span className={styles.line}>
            <StateChip tone={TONES[breaker.state]}>{t(`reader.breaker.${breaker.state}`)}</StateChip>
            {breaker.openUntil && <Time at={breaker.openUntil} />}
          </span>
        )}
      </div>
      {budget &&
        (['minute', 'day'] as const).map((window) => {
          const { used, limit } = budget[window];
          const words = t(`reader.budget.${window}`, {
            used: formats.number(used),
            limit: formats.number(limit),
          });
          return (
            <div key={window}>
              <p>{words}</p>
              <ProgressBar
                label={t('reader.budget')}
                done={limit > 0 ? used : 1}
                total={limit > 0 ? limit : 1}
                text={words}
              />
            </div>
          );
        })}
      {lastFailure ? (
        <p className={styles.notice}>
          {t('reader.last-failure')} <bdi lang="en">{lastFailure.reason}</bdi> · <Time at={lastFailure.at} />
        </p>
      ) : (
        <p className="dim">{t('reader.no-failure')}</p>
      )}
    </section>
  );
}

interface ReaderBudgetProps {
  readonly state: PolicyModelState;
}
