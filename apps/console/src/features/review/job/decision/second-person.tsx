import type { Decision } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../api/request.ts';
import { useMay, useSession } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { actorOf } from '../../../../ui/actor.tsx';
import { ConfirmDialog } from '../../../../ui/confirm-dialog.tsx';
import { KeyHint } from '../../../../ui/key-hint.tsx';
import { useConfirmKey, useStableKeys } from '../../../../ui/stable-keys.ts';
import { showToast } from '../../../../ui/toast.tsx';
import { DecisionWords } from '../case/decision-words.tsx';
import styles from './decision-panel.module.css';
import { useJobWork } from './use-job-work.ts';

/** A severe decision waits here for somebody else, who confirms it or sends it back with a reason. */
export function SecondPerson({ decision, onDone }: SecondPersonProps) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const params = { id: decision.jobId };
  const { step } = useJobWork(params.id);
  const [rejecting, setRejecting] = useState(false);
  const own = decision.decidedBy === actorOf(session?.staff.id);
  const allowed = !own && may('jobs.confirm');
  const confirm = (): void =>
    step.mutate(() => api.call('review.confirm', { params }), {
      onSuccess: () => {
        showToast({ tone: 'done', text: t('job.toast.confirmed') });
        onDone();
      },
    });
  const ready = allowed && !step.isPending;
  useConfirmKey(() => {
    if (ready) confirm();
  });
  useStableKeys(
    ready
      ? [
          { keys: 'Ctrl ↵', title: t('job.second.confirm'), run: confirm },
          { keys: '0', title: t('job.second.reject'), run: () => setRejecting(true) },
        ]
      : [],
  );
  return (
    <section className={styles.settled} aria-labelledby="second-title">
      <h2 id="second-title">{t('job.second.title')}</h2>
      <div>
        <DecisionWords decision={decision} />
      </div>
      {allowed ? (
        <>
          <p className="prose">{t('job.second.text')}</p>
          <div className={styles.buttons}>
            <Button loading={step.isPending} rightSection={<KeyHint keys="Ctrl ↵" />} onClick={confirm}>
              {t('job.second.confirm')}
            </Button>
            <Button variant="default" rightSection={<KeyHint keys="0" />} onClick={() => setRejecting(true)}>
              {t('job.second.reject')}
            </Button>
          </div>
        </>
      ) : (
        <p className="prose dim">{t(own ? 'job.second.own' : 'job.second.not-allowed')}</p>
      )}
      <ConfirmDialog
        opened={rejecting}
        title={t('job.second.reject-title')}
        action={t('job.second.reject')}
        reason={t('job.second.reject-reason')}
        onClose={() => setRejecting(false)}
        onConfirm={async (reason) => {
          await step.mutateAsync(() => api.call('review.reject', { params, body: { reason } }));
          onDone();
        }}
      />
    </section>
  );
}

interface SecondPersonProps {
  readonly decision: Decision;
  readonly onDone: () => void;
}
