import type { ScreeningCase } from '@breakwater/contracts/screening';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { draftReason, dropReason } from '../../../ui/decide/reason-drafts.ts';
import { Time } from '../../../ui/time.tsx';
import { UnsentText } from '../../../ui/unsent-text.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import styles from './case-view.module.css';

/** What became of a case, who said so and why, and what follows. */
export function CaseOutcome({ case: one }: { readonly case: ScreeningCase }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const { id, state, decidedBy, decidedAt, reason, clearedUntil, closing, jobId } = one;
  return (
    <section className={styles.box}>
      <h2>{t(`screening.outcome.${state}`)}</h2>
      {decidedBy && decidedAt && (
        <p className="dim">
          <T
            id="screening.decided-by"
            components={{ 0: <Actor id={decidedBy} />, 1: <Time at={decidedAt} /> }}
          />
        </p>
      )}
      {reason && <UserText>{reason}</UserText>}
      {closing && <p className="prose">{t(`screening.closing.${closing}`)}</p>}
      {clearedUntil && (
        <p className="prose">{t('screening.cleared-until', { date: formats.date(clearedUntil) })}</p>
      )}
      {jobId && may('jobs.read') && (
        <Link to="/review/$id" params={{ id: jobId }}>
          {t('screening.open-job')}
        </Link>
      )}
      {state !== 'need-more' && <UnsentText text={draftReason(id)} onDrop={() => dropReason(id)} />}
    </section>
  );
}
