import type { IncidentDebrief, TemporaryCheck } from '@breakwater/contracts/incidents';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import styles from '../incidents.module.css';

/** Everything temporary, and whether each has ended. */
export function EndedChecks({ debrief: { checks, allEnded } }: { readonly debrief: IncidentDebrief }) {
  const t = useT();
  return (
    <section className={blocks.box} aria-labelledby="debrief-ended">
      <h2 id="debrief-ended">{t(allEnded ? 'incidents.ended.all' : 'incidents.ended.not-all')}</h2>
      <ul className={blocks.rows}>
        {checks.map(({ what, left, ended, endsAt, fault }) => (
          <li key={what} className={styles.check}>
            <span>
              {t(`incidents.ended.${what}`)}
              {left > 0 && <span className="dim"> · {t('incidents.ended.left', { count: left })}</span>}
            </span>
            <StateChip tone={ended ? 'done' : 'danger'}>{t(endedWord(what, ended, left))}</StateChip>
            {endsAt !== undefined && (
              <span className="dim">
                {t('incidents.ended.ends')} <Time at={endsAt} full />
              </span>
            )}
            {fault !== undefined && (
              <span className="dim">
                {t('incidents.ended.fault')} <bdi className="code">{fault}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Work for people outlives an incident; what is preserved has its end set. */
function endedWord(what: TemporaryCheck['what'], ended: boolean, left: number): string {
  if (!ended) return 'incidents.ended.no';
  if (what === 'jobs' && left > 0) return 'incidents.ended.stays';
  return left > 0 ? 'incidents.ended.dated' : 'incidents.ended.yes';
}
