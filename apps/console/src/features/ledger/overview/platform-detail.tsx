import type { PlatformStanding } from '@breakwater/contracts/ledger';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Local } from '../../../ui/local.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { NextStep } from './next-step.tsx';
import styles from './overview.module.css';

/** One platform: where each matter stands and what its next step needs, clocks, insufficient answers, meetings. */
export function PlatformDetail({ standing }: { readonly standing: PlatformStanding }) {
  const t = useT();
  const formats = useFormats();
  const { matters, clocks, insufficient, meetings, networks } = standing;
  return (
    <div className={styles.detail}>
      {matters.map(({ id, title, authorityName, state, next }) => (
        <section key={id} aria-label={title}>
          <h3>
            <Link to="/matters/$id" params={{ id }} dir="auto">
              {title}
            </Link>{' '}
            <bdi className="dim">{authorityName}</bdi>
          </h3>
          <p>
            {t('overview.stands')} <StateChip tone="attention">{state.step}</StateChip>{' '}
            <Local text={state.label} />
            {state.day !== undefined && <span className="dim"> {formats.date(state.day)}</span>}
          </p>
          {next && <NextStep next={next} />}
        </section>
      ))}
      {clocks.length > 0 && (
        <section aria-label={t('overview.clocks')}>
          <h3>{t('overview.clocks')}</h3>
          <ul>
            {clocks.map(({ label, art, open, overdue, nextDueAt }) => (
              <li key={`${art} ${label.en}`}>
                <Local text={label} /> <bdi className="dim">{art}</bdi> {t('overview.clocks.open', { open })}{' '}
                {overdue > 0 && (
                  <StateChip tone="danger">{t('overview.clocks.overdue', { overdue })}</StateChip>
                )}{' '}
                {nextDueAt !== undefined && <span className="dim">{formats.dateTime(nextDueAt)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {insufficient.length > 0 && (
        <section aria-label={t('overview.insufficient')}>
          <h3>{t('overview.insufficient')}</h3>
          <ul>
            {insufficient.map(({ matterId, entryId, day, why }) => (
              <li key={entryId}>
                <Link to="/matters/$id" params={{ id: matterId }} hash={`entry-${entryId}`}>
                  <time dateTime={day}>{formats.date(day)}</time>
                </Link>
                <UserText>{why}</UserText>
              </li>
            ))}
          </ul>
        </section>
      )}
      {networks.length > 0 && (
        <section aria-label={t('overview.networks.to')}>
          <h3>{t('overview.networks.to')}</h3>
          <ul>
            {networks.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </section>
      )}
      {meetings.length > 0 && (
        <section aria-label={t('overview.meetings')}>
          <h3>{t('overview.meetings')}</h3>
          <ul>
            {meetings.map(({ id, title, day }) => (
              <li key={id}>
                <time dateTime={day}>{formats.date(day)}</time> <bdi>{title}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
