import type { JobCase } from '@breakwater/contracts/review';
import { IconScale, IconZoomCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { OwnText } from '../../../../i18n/own-text.tsx';
import { useT } from '../../../../i18n/t.tsx';
import { textsOfCase } from '../content/texts-of-case.ts';
import { CounterLine } from './counter-line.tsx';
import { gatherReasons } from './gather-reasons.ts';
import { ReasonRow } from './reason-row.tsx';
import styles from './why-here.module.css';

/** Where no rule fired but somebody said something: that stands first. */
const SAID_BY_PEOPLE: ReadonlySet<string> = new Set(['screening', 'network', 'linkage']);

/** The first block of a job: what speaks for acting and what speaks against it, side by side with the same weight. */
export function WhyHere({ jobCase, openRule, onOpenRule }: WhyHereProps) {
  const t = useT();
  const { counting, watching, against } = useMemo(() => gatherReasons(jobCase), [jobCase]);
  const texts = useMemo(() => textsOfCase(jobCase), [jobCase]);
  const rows = (reasons: typeof counting) =>
    reasons.map((reason) => (
      <ReasonRow
        key={reason.rule.id}
        reason={reason}
        texts={texts}
        open={openRule === reason.rule.id}
        onToggle={(open) => onOpenRule(open ? reason.rule.id : undefined)}
      />
    ));
  return (
    <section className={styles.why} aria-labelledby="why-title">
      <h2 id="why-title">{t('job.why.title')}</h2>
      <div className={styles.sides}>
        <div className={styles.side}>
          <h3>
            <IconZoomCheck size={16} aria-hidden="true" />
            {t('job.why.for', { count: counting.length })}
          </h3>
          {SAID_BY_PEOPLE.has(jobCase.job.origin) && (
            <p className="prose">
              <OwnText of={jobCase.job} field="because" />
            </p>
          )}
          {counting.length === 0 && <p className="prose dim">{t(`job.why.origin-${jobCase.job.origin}`)}</p>}
          <ul className={styles.reasons}>{rows(counting)}</ul>
        </div>
        <div className={styles.side}>
          <h3>
            <IconScale size={16} aria-hidden="true" />
            {t('job.why.against', { count: against.length })}
          </h3>
          {against.length === 0 && <p className="prose dim">{t('job.why.against-none')}</p>}
          <ul className={styles.reasons}>
            {against.map((counter) => (
              <CounterLine key={JSON.stringify(counter)} counter={counter} />
            ))}
          </ul>
        </div>
      </div>
      {watching.length > 0 && (
        <details className={styles.watching}>
          <summary>{t('job.why.watching', { count: watching.length })}</summary>
          <ul className={styles.reasons}>{rows(watching)}</ul>
        </details>
      )}
    </section>
  );
}

interface WhyHereProps {
  readonly jobCase: JobCase;
  readonly openRule: string | undefined;
  readonly onOpenRule: (ruleId: string | undefined) => void;
}
