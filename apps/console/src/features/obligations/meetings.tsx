import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Actor } from '../../ui/actor.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { UserText } from '../../ui/user-text.tsx';
import styles from './obligations.module.css';
import { meetingsQuery } from './queries.ts';

/** Where both sides met, with what was written down and whether both agree to it. */
export function Meetings() {
  const t = useT();
  const formats = useFormats();
  const query = useQuery(meetingsQuery);
  return (
    <QueryState query={query} rows={8}>
      {(meetings) =>
        meetings.length === 0 ? (
          <EmptyState title={t('obligations.no-meetings')}>{t('obligations.no-meetings.text')}</EmptyState>
        ) : (
          <ol className={styles.months}>
            {meetings.map(({ id, title, at, parties, minutes, agreed, recordedBy }) => (
              <li key={id}>
                <h2 dir="auto">{title}</h2>
                <p>
                  <time dateTime={at}>{formats.dateTime(at)}</time> · <bdi>{parties.join(' · ')}</bdi>{' '}
                  <StateChip tone={agreed === undefined ? 'attention' : 'done'}>
                    {t(agreed === undefined ? 'obligations.minutes.open' : 'obligations.minutes.agreed')}
                  </StateChip>
                </p>
                {minutes !== undefined && <UserText>{minutes}</UserText>}
                <p className="dim">
                  <Actor id={recordedBy} />
                </p>
              </li>
            ))}
          </ol>
        )
      }
    </QueryState>
  );
}
