import type { Incident } from '@breakwater/contracts/incidents';
import { IconHeartbeat } from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { Clock } from '../../../ui/clock.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { IncidentStateChip } from '../incident-state-chip.tsx';
import styles from '../incidents.module.css';
import { RunningClock } from './running-clock.tsx';

/** The clocks of an incident, and whose it is: who declared it, who confirmed it, who ended it and why. */
export function IncidentHead({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const { happenedAt, declaredAt, declaredBy, confirmedAt, confirmedBy, expiresAt } = incident;
  const { closedAt, closedBy, closedBecause, threatToLife, from, peers } = incident;
  return (
    <section className={styles.head} aria-label={t('incidents.clocks')}>
      <RunningClock label={t('incidents.clock.event')} since={happenedAt} until={closedAt} />
      <RunningClock label={t('incidents.clock.declared')} since={declaredAt} until={closedAt} />
      <div className={styles.people}>
        {threatToLife && (
          <StateChip tone="danger" icon={IconHeartbeat}>
            {t('incidents.threat')}
          </StateChip>
        )}
        <span>
          {t('incidents.declared-by')} <Actor id={declaredBy} />
          {from && (
            <>
              {' '}
              {t('incidents.from-peer')} <bdi>{from.peerName}</bdi>
            </>
          )}
        </span>
        <span>
          {confirmedBy === undefined || confirmedAt === undefined ? (
            <span className="dim">{t('incidents.not-confirmed')}</span>
          ) : (
            <>
              {t('incidents.confirmed-by')} <Actor id={confirmedBy} /> · <Time at={confirmedAt} />
            </>
          )}
        </span>
        {closedAt === undefined ? (
          <Clock label={t('incidents.ends-itself')} startedAt={declaredAt} dueAt={expiresAt} />
        ) : (
          <span>
            {t('incidents.ended-by')}{' '}
            {closedBy === undefined || closedBy === 'system' ? (
              t('incidents.by-time')
            ) : (
              <Actor id={closedBy} />
            )}{' '}
            · <Time at={closedAt} />
          </span>
        )}
      </div>
      {peers.flatMap(({ proposalId, peerName, status, endedAt }) =>
        endedAt === undefined ? (
          []
        ) : (
          <p key={proposalId} className={styles.because}>
            {t('incidents.peer-ended')} <bdi>{peerName}</bdi> · <IncidentStateChip state={status} />{' '}
            <Time at={endedAt} />
          </p>
        ),
      )}
      {closedBecause !== undefined && closedBy !== 'system' && (
        <div className={styles.because}>
          <UserText>{closedBecause}</UserText>
        </div>
      )}
    </section>
  );
}
