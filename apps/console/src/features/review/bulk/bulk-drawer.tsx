import type { JobFilter, JobResolution } from '@breakwater/contracts/review';
import { Button, Drawer, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useReducer, useRef, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure } from '../../../ui/states.tsx';
import { ActionOptions } from '../job/decision/action-options.tsx';
import { ChoiceButtons } from '../job/decision/choice-buttons.tsx';
import { emptyForm, gapsOf, stepForm, toResolution } from '../job/decision/decision-form.ts';
import { PolicyPicker } from '../job/decision/policy-picker.tsx';
import { ReasonField } from '../job/decision/reason-field.tsx';
import styles from './bulk.module.css';
import { BulkEffects } from './bulk-effects.tsx';

/** One decision for many jobs: chosen, looked at before it is made, and only then made. */
export function BulkDrawer({ opened, jobs, onClose, onStarted }: BulkDrawerProps) {
  const t = useT();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={460}
      title={t('queue.bulk.title')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
    >
      {opened && <BulkForm jobs={jobs} onStarted={onStarted} />}
    </Drawer>
  );
}

interface BulkDrawerProps {
  readonly opened: boolean;
  readonly jobs: { readonly jobIds: readonly string[] } | { readonly filter: JobFilter };
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

function BulkForm({ jobs, onStarted }: Pick<BulkDrawerProps, 'jobs' | 'onStarted'>) {
  const t = useT();
  const navigate = useNavigate();
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const [form, step] = useReducer(stepForm, emptyForm(''));
  const [because, setBecause] = useState('');
  const preview = useMutation({
    mutationFn: (resolution: JobResolution) =>
      api.call('review.previewBulk', { body: { ...jobs, resolution } }),
  });
  const start = useMutation({
    mutationFn: (token: string) => api.call('review.startBulk', { body: { token, reason: because.trim() } }),
    onSuccess: (run) => {
      onStarted();
      void navigate({ to: '/bulk', search: { run: run.id } });
    },
  });
  // Content is that of each job: an action on it names none here.
  const gaps = gapsOf(form).filter((gap) => gap !== 'content');
  const resolution = toResolution(form);
  const shown = preview.data;
  return (
    <div className={styles.form}>
      <ChoiceButtons
        form={form}
        proposed={[]}
        disabled={false}
        onChoose={(choice) => {
          preview.reset();
          step(
            choice === 'no-violation'
              ? { type: 'no-violation' }
              : { type: 'toggle', action: choice, contentId: undefined },
          );
        }}
      />
      {form.actions.map((chosen) => (
        <ActionOptions
          key={chosen.action}
          chosen={chosen}
          items={[]}
          onChange={(change) => step({ type: 'change', action: chosen.action, change })}
        />
      ))}
      {form.decision === 'violation' && (
        <PolicyPicker value={form.policy} onChange={(value) => step({ type: 'policy', value })} />
      )}
      {form.decision !== undefined && <ReasonField form={form} onStep={step} reasonRef={reasonRef} />}
      <Button
        variant="default"
        disabled={gaps.length > 0 || !resolution}
        loading={preview.isPending}
        onClick={() => resolution && preview.mutate(resolution)}
      >
        {t('queue.bulk.preview')}
      </Button>
      <Failure error={preview.error} />
      <Failure error={start.error} />
      {shown && (
        <>
          <BulkEffects preview={shown} />
          <Textarea
            label={t('queue.bulk.because')}
            required
            dir="auto"
            maxLength={2000}
            value={because}
            onChange={(event) => setBecause(event.currentTarget.value)}
          />
          <Button
            disabled={because.trim() === '' || shown.count === 0}
            loading={start.isPending}
            onClick={() => start.mutate(shown.token)}
          >
            {t('queue.bulk.start', { count: shown.count })}
          </Button>
        </>
      )}
    </div>
  );
}
