import type { Notice } from '@breakwater/contracts/redress';
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Clock } from '../../../ui/clock.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id, Name, UserText } from '../../../ui/user-text.tsx';
import { TargetDialog } from '../../review/job/notices/target-dialog.tsx';
import { noticeQuery } from './queries.ts';

/** A notice: what it says, from whom, about what, until when; and the job that decides it. */
export function NoticeView({ id }: { readonly id: string }) {
  const query = useQuery(noticeQuery(id));
  return (
    <QueryState query={query} rows={8}>
      {(notice) => <Loaded notice={notice} />}
    </QueryState>
  );
}

function Loaded({ notice }: { readonly notice: Notice }) {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const [placing, setPlacing] = useState(false);
  const { jobId, state } = notice;
  return (
    <section aria-labelledby="notice-title">
      <h2 id="notice-title">{t(`job.notice.category.${notice.category}`)}</h2>
      <UserText language={notice.language}>{notice.reason}</UserText>
      <NoticeFacts notice={notice} />
      <Group mt="md">
        {jobId !== undefined && may('jobs.read') && (
          <Button onClick={() => void navigate({ to: '/review/$id', params: { id: jobId } })}>
            {t('notices.job')}
          </Button>
        )}
        {state === 'open' && may('jobs.decide') && (
          <Button variant="default" onClick={() => setPlacing(true)}>
            {t(notice.accountId === undefined ? 'job.notice.place' : 'job.notice.place-anew')}
          </Button>
        )}
      </Group>
      {placing && (
        <TargetDialog
          notice={notice}
          onClose={() => setPlacing(false)}
          onPlaced={(id) => id !== undefined && void navigate({ to: '/review/$id', params: { id } })}
        />
      )}
    </section>
  );
}

function NoticeFacts({ notice }: { readonly notice: Notice }) {
  const t = useT();
  const { receivedAt, dueAt, decidedAt, outcome, locations, platform, accountId, contentId, name, email } =
    notice;
  const facts = [
    { id: 'received', label: t('notices.fact.received'), value: <Time at={receivedAt} /> },
    decidedAt === undefined
      ? { id: 'due', label: t('notices.fact.due'), value: <Clock startedAt={receivedAt} dueAt={dueAt} /> }
      : {
          id: 'decided',
          label: t(`job.notice.outcome.${outcome ?? 'no-action'}`),
          value: <Time at={decidedAt} />,
        },
    {
      id: 'locations',
      label: t('job.notice.locations'),
      value: locations.map((location) => (
        <div key={location}>
          <Id>{location}</Id>
        </div>
      )),
    },
    {
      id: 'account',
      label: t('notices.column.account'),
      value:
        accountId === undefined ? (
          t('notices.unplaced')
        ) : (
          <Name>{[platform, accountId, contentId].filter((part) => part !== undefined).join(' · ')}</Name>
        ),
    },
    {
      id: 'from',
      label: t('notices.fact.from'),
      value: (
        <Name>{[name, email].filter((part) => part !== undefined).join(' · ') || t('notices.nameless')}</Name>
      ),
    },
  ];
  return <Facts facts={facts} />;
}
