import type { CaseNotice, JobCase } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Clock } from '../../../../ui/clock.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Id, Name, UserText } from '../../../../ui/user-text.tsx';
import styles from './notices-here.module.css';
import { TargetDialog } from './target-dialog.tsx';

/** Platform of a job whose notice nobody could place yet. */
const UNPLACED = 'unplaced';

/** What people say who gave notice: their words, the addresses they named, and whose content it is, as far as is known. */
export function NoticesHere({ jobCase, onGo }: NoticesHereProps) {
  const t = useT();
  const may = useMay();
  const [placing, setPlacing] = useState<CaseNotice>();
  const { notices, job } = jobCase;
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-labelledby="notices-title">
      <h2 id="notices-title">
        <IconSpeakerphone size={16} aria-hidden="true" /> {t('job.notice.title', { count: notices.length })}
      </h2>
      {job.platform === UNPLACED && <p className="prose">{t('job.notice.unplaced')}</p>}
      {notices.map((notice) => (
        <article key={notice.id} className={styles.notice} aria-labelledby={`notice-${notice.id}`}>
          <NoticeHead notice={notice} />
          <UserText language={notice.language}>{notice.reason}</UserText>
          <NoticePlace notice={notice} />
          {may('jobs.decide') && notice.state === 'open' && (
            <Button
              id={`place-${notice.id}`}
              aria-labelledby={`place-${notice.id} notice-${notice.id}`}
              variant="default"
              size="compact-sm"
              onClick={() => setPlacing(notice)}
            >
              {t(notice.accountId === undefined ? 'job.notice.place' : 'job.notice.place-anew')}
            </Button>
          )}
        </article>
      ))}
      {placing && <TargetDialog notice={placing} onClose={() => setPlacing(undefined)} onPlaced={onGo} />}
    </section>
  );
}

interface NoticesHereProps {
  readonly jobCase: JobCase;
  /** Opens the job in which a notice goes on. */
  readonly onGo: (jobId: string | undefined) => void;
}

function NoticeHead({ notice }: { readonly notice: CaseNotice }) {
  const t = useT();
  const { id, category, receivedAt, dueAt, state, outcome, name, email } = notice;
  return (
    <div id={`notice-${id}`} className={styles.line}>
      <strong>{t(`job.notice.category.${category}`)}</strong>
      <span className="dim">
        <Time at={receivedAt} />
      </span>
      {state === 'open' ? (
        <Clock startedAt={receivedAt} dueAt={dueAt} />
      ) : (
        <StateChip tone="done">{t(`job.notice.outcome.${outcome ?? 'no-action'}`)}</StateChip>
      )}
      {(name !== undefined || email !== undefined) && (
        <span className="dim">
          <Name>{[name, email].filter((part) => part !== undefined).join(' · ')}</Name>
        </span>
      )}
    </div>
  );
}

/** Addresses stand as text: opening what somebody gave notice of is a decision of its own. */
function NoticePlace({ notice }: { readonly notice: CaseNotice }) {
  const t = useT();
  const { locations, contentId, contentKnown } = notice;
  return (
    <>
      <ul className={styles.places} aria-label={t('job.notice.locations')}>
        {locations.map((location) => (
          <li key={location}>
            <Id>{location}</Id>
          </li>
        ))}
      </ul>
      {contentId !== undefined && !contentKnown && (
        <p className="dim">
          {t('job.notice.content-unknown')} <Id>{contentId}</Id>
        </p>
      )}
    </>
  );
}
