import type { Meeting } from '@breakwater/contracts/ledger';
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import styles from './obligations.module.css';
import { meetingsQuery } from './queries.ts';
import { draftOf, readMeeting } from './read-meeting.ts';

/** Where both sides met, with what was written down and whether both agree to it. */
export function Meetings() {
  const t = useT();
  const query = useQuery(meetingsQuery);
  return (
    <QueryState query={query} rows={8}>
      {(meetings) =>
        meetings.length === 0 ? (
          <EmptyState title={t('obligations.no-meetings')}>{t('obligations.no-meetings.text')}</EmptyState>
        ) : (
          <ol className={styles.months}>
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                <Met meeting={meeting} />
              </li>
            ))}
          </ol>
        )
      }
    </QueryState>
  );
}

function Met({ meeting }: { readonly meeting: Meeting }) {
  const t = useT();
  const formats = useFormats();
  const mayWrite = useMay()('ledger.write');
  const act = useAct(meetingsQuery.queryKey);
  const [changing, setChanging] = useState(false);
  const { id, title, at, day, parties, minutes, agreed, recordedBy, matterId } = meeting;
  const agree = () =>
    act('ledger.changeMeeting', t('obligations.saved'), {
      params: { id },
      body: readMeeting({ ...draftOf(meeting), agreed: true }, meeting),
    });
  return (
    <>
      <h2 dir="auto">{title}</h2>
      <p>
        <time dateTime={at}>{day === undefined ? formats.dateTime(at) : formats.date(day)}</time> ·{' '}
        <bdi>{parties.join(' · ')}</bdi>{' '}
        <StateChip tone={agreed === undefined ? 'attention' : 'done'}>
          {t(agreed === undefined ? 'obligations.minutes.open' : 'obligations.minutes.agreed')}
        </StateChip>
      </p>
      {minutes !== undefined && <UserText>{minutes}</UserText>}
      <p className="dim">
        <Actor id={recordedBy} />{' '}
        {matterId !== undefined && (
          <Link to="/matters/$id" params={{ id: matterId }}>
            {t('obligations.meeting.matter')}
          </Link>
        )}
      </p>
      {mayWrite && agreed === undefined && (
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
            {t('obligations.change.meeting')}
          </Button>
          {minutes !== undefined && (
            <AskButton
              size="compact-xs"
              action={t('obligations.minutes.agree')}
              onConfirm={agree}
              text={t('obligations.minutes.agree.text')}
            />
          )}
        </Group>
      )}
      {changing && <MeetingDialog meeting={meeting} onClose={() => setChanging(false)} />}
    </>
  );
}
