import type { QualityTask } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, Failure, QueryState } from '../../../ui/states.tsx';
import { useActing, useDoing } from '../../../ui/use-act.ts';
import { useConfirmKey, useStableKeys } from '../../../ui/use-stable-keys.ts';
import { SeverityChip } from '../job/case/severity-chip.tsx';
import { SignalTable } from '../job/case/signal-table.tsx';
import { CaseContent } from '../job/content/case-content.tsx';
import { ProfileCard } from '../job/content/profile-card.tsx';
import { PolicyPicker } from '../job/decision/policy-picker.tsx';
import { WhyHere } from '../job/why/why-here.tsx';
import styles from './quality.module.css';
import { nextReviewQuery } from './queries.ts';

/** A decision of somebody else, judged again without knowing it: what was decided is nowhere on this page. */
export function BlindReviewScreen() {
  const t = useT();
  const next = useQuery(nextReviewQuery);
  return (
    <Page title={t('quality.blind.title')} note={t('quality.blind.note')}>
      <QueryState query={next} rows={12}>
        {({ task }) =>
          task ? (
            <Task key={task.id} task={task} />
          ) : (
            <EmptyState title={t('quality.blind.none')}>{t('quality.blind.none-text')}</EmptyState>
          )
        }
      </QueryState>
    </Page>
  );
}

function Task({ task }: { readonly task: QualityTask }) {
  const { case: jobCase } = task;
  const [openRule, setOpenRule] = useState<string>();
  return (
    <div className={styles.blind}>
      <div className={styles.evidence}>
        <div>
          <SeverityChip severity={jobCase.job.severity} />
        </div>
        <WhyHere jobCase={jobCase} openRule={openRule} onOpenRule={setOpenRule} />
        <CaseContent jobCase={jobCase} contentId={undefined} onRule={setOpenRule} />
        <ProfileCard account={jobCase.account} items={jobCase.items} onRule={setOpenRule} />
        <SignalTable items={jobCase.items} />
      </div>
      <Answer task={task} />
    </div>
  );
}

const CHOICES = ['no-violation', 'violation'] as const;

function Answer({ task }: { readonly task: QualityTask }) {
  const t = useT();
  const client = useQueryClient();
  const [decision, setDecision] = useState<(typeof CHOICES)[number]>();
  const [policy, setPolicy] = useState('');
  const complete = decision === 'no-violation' || (decision === 'violation' && policy !== '');
  const doing = useDoing();
  const answering = useActing();
  async function answer(given: (typeof CHOICES)[number]): Promise<void> {
    const body = { decision: given, ...(given === 'violation' && { policy }) };
    await doing(t('quality.blind.thanks'), () =>
      api.call('review.answerQualityTask', { params: { id: task.id }, body }),
    );
    await client.resetQueries({ queryKey: nextReviewQuery.queryKey });
  }
  const send = (): void => {
    if (complete && !answering.isActing) answering.run(() => answer(decision));
  };
  useConfirmKey(send);
  useStableKeys([
    ...CHOICES.map((choice, index) => ({
      keys: String(index + 1),
      title: t(`job.decision.${choice}`),
      run: () => setDecision(choice),
    })),
    { keys: 'Ctrl ↵', title: t('quality.blind.answer'), run: send },
  ]);
  return (
    <section className={styles.answer} aria-label={t('quality.blind.answer')}>
      <p className="prose">{t('quality.blind.question')}</p>
      <div className={styles.choices}>
        {CHOICES.map((choice, index) => (
          <button
            key={choice}
            type="button"
            className={styles.choice}
            aria-pressed={decision === choice}
            onClick={() => setDecision(choice)}
          >
            <KeyHint keys={String(index + 1)} /> {t(`job.decision.${choice}`)}
          </button>
        ))}
      </div>
      {decision === 'violation' && <PolicyPicker value={policy} onChange={setPolicy} />}
      <Failure error={answering.error} />
      <Button
        disabled={!complete}
        loading={answering.isActing}
        rightSection={<KeyHint keys="Ctrl ↵" />}
        onClick={send}
      >
        {t('quality.blind.answer')}
      </Button>
    </section>
  );
}
