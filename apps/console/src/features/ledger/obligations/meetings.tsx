import type { Meeting } from '@breakwater/contracts/ledger';
import { Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
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
  const client = useQueryClient();
  const [asks, setAsks] = useState<'change' | 'agree'>();
  const close = (): void => setAsks(undefined);
  const { id, title, at, parties, minutes, agreed, recordedBy, matterId } = meeting;
  async function agree(): Promise<void> {
    await api.call('ledger.changeMeeting', {
      params: { id },
      body: readMeeting({ ...draftOf(meeting), agreed: true }, meeting),
    });
    await client.invalidateQueries({ queryKey: meetingsQuery.queryKey });
    showToast({ tone: 'done', text: t('obligations.saved') });
  }
  return (
    <>
      <h2 dir="auto">{title}</h2>
      <p>
        <time dateTime={at}>{formats.dateTime(at)}</time> · <bdi>{parties.join(' · ')}</bdi>{' '}
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
          <Button size="compact-xs" variant="default" onClick={() => setAsks('change')}>
            {t('obligations.change.meeting')}
          </Button>
          {minutes !== undefined && (
            <Button size="compact-xs" variant="default" onClick={() => setAsks('agree')}>
              {t('obligations.minutes.agree')}
            </Button>
          )}
        </Group>
      )}
      {asks === 'change' && <MeetingDialog meeting={meeting} onClose={close} />}
      <ConfirmDialog
        opened={asks === 'agree'}
        title={t('obligations.minutes.agree')}
        action={t('obligations.minutes.agree')}
        onConfirm={agree}
        onClose={close}
      >
        <p className="prose">{t('obligations.minutes.agree.text')}</p>
      </ConfirmDialog>
    </>
  );
}
