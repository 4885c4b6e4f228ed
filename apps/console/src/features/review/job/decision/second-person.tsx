import type { Decision } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { api } from '../../../../api/request.ts';
import { useMay, useSession } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { actorOf } from '../../../../ui/actor.tsx';
import { AskButton } from '../../../../ui/form/ask-button.tsx';
import { KeyHint } from '../../../../ui/key-hint.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useConfirmKey, useStableKeys } from '../../../../ui/use-stable-keys.ts';
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
  useStableKeys(ready ? [{ keys: 'Ctrl ↵', title: t('job.second.confirm'), run: confirm }] : []);
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
            <AskButton
              keys="0"
              disabled={step.isPending}
              action={t('job.second.reject')}
              title={t('job.second.reject-title')}
              reason={t('job.second.reject-reason')}
              onConfirm={async (reason) => {
                await step.mutateAsync(() => api.call('review.reject', { params, body: { reason } }));
                onDone();
              }}
            />
          </div>
        </>
      ) : (
        <p className="prose dim">{t(own ? 'job.second.own' : 'job.second.not-allowed')}</p>
      )}
    </section>
  );
}

interface SecondPersonProps {
  readonly decision: Decision;
  readonly onDone: () => void;
}
