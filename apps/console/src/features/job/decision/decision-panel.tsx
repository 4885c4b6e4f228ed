import type { JobCase, JobResolution } from '@breakwater/contracts';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useReducer, useRef } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { onePerContent } from '../content/case-content.tsx';
import { useConfirmKey, useStableKeys } from '../use-stable-keys.ts';
import { ActionOptions } from './action-options.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
import { draftOf, keepDraft } from './decision-drafts.ts';
import { type DecisionForm, type DecisionStep, gapsOf, stepForm, toResolution } from './decision-form.ts';
import {
  choiceOfKey,
  DECISION_CHOICES,
  DECISION_KEYS,
  type DecisionChoice,
  OTHER_DIGITS,
} from './decision-keys.ts';
import styles from './decision-panel.module.css';
import { PolicyPicker } from './policy-picker.tsx';
import { ReasonField } from './reason-field.tsx';
import { WhatWillHappen } from './what-will-happen.tsx';

const PREVIEW_AFTER_MS = 200;

/** Where a job is decided: what, under which policy, why, what will happen, and the button that does it. */
export function DecisionPanel({ jobCase, contentId, disabled, onDecide }: DecisionPanelProps) {
  const t = useT();
  const { job, items } = jobCase;
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const policyRef = useRef<HTMLInputElement>(null);
  const [form, step] = useReducer(
    (before: DecisionForm, taken: DecisionStep) => {
      const after = stepForm(before, taken);
      keepDraft(job.id, after);
      return after;
    },
    draftOf(job.id, job.policy),
  );
  const choose = (choice: DecisionChoice): void =>
    step(
      choice === 'no-violation' ? { type: 'no-violation' } : { type: 'toggle', action: choice, contentId },
    );
  const gaps = gapsOf(form);
  const resolution = toResolution(form);
  const decide = (): void => {
    if (disabled) return;
    if (gaps.includes('reason')) reasonRef.current?.focus();
    if (gaps.length === 0 && resolution) onDecide(resolution);
  };
  useConfirmKey(decide);
  useStableKeys(
    disabled
      ? []
      : [
          ...DECISION_CHOICES.map((choice) => ({
            keys: DECISION_KEYS[choice],
            title: choice === 'no-violation' ? t('job.decision.no-violation') : t(`job.action.${choice}`),
            run: () => choose(choice),
          })),
          ...OTHER_DIGITS.map((digit) => ({
            keys: digit,
            title: digit,
            quiet: true,
            run: () => {
              const choice = choiceOfKey(digit);
              if (choice) choose(choice);
            },
          })),
          { keys: 'p', title: t('job.panel.policy'), run: () => policyRef.current?.focus() },
          { keys: 'r', title: t('job.panel.reason'), run: () => reasonRef.current?.focus() },
          { keys: 'Ctrl ↵', title: t('job.panel.decide'), run: decide },
        ],
  );
  const previewed = gaps.some((gap) => gap !== 'reason') ? undefined : resolution;
  const [shown] = useDebouncedValue(previewed, PREVIEW_AFTER_MS);
  return (
    <form
      className={styles.panel}
      aria-label={t('job.panel.title')}
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <ChoiceButtons form={form} proposed={job.proposed} disabled={disabled} onChoose={choose} />
      {form.actions.map((chosen) => (
        <ActionOptions
          key={chosen.action}
          chosen={chosen}
          items={onePerContent(items)}
          onChange={(change) => step({ type: 'change', action: chosen.action, change })}
        />
      ))}
      {form.decision === 'violation' && (
        <PolicyPicker
          value={form.policy}
          inputRef={policyRef}
          onChange={(value) => step({ type: 'policy', value })}
        />
      )}
      {shown && previewed && <WhatWillHappen jobId={job.id} resolution={forPreview(shown)} />}
      {form.decision !== undefined && <ReasonField form={form} onStep={step} reasonRef={reasonRef} />}
      <div className={styles.confirm}>
        <Button
          type="submit"
          fullWidth
          disabled={disabled || gaps.length > 0}
          rightSection={<KeyHint keys="Ctrl ↵" />}
        >
          {t('job.panel.decide')}
        </Button>
        {form.decision !== undefined && gaps.length > 0 && (
          <p className="dim">
            {t('job.panel.missing', { what: gaps.map((gap) => t(`job.gap.${gap}`)).join(t('job.list-and')) })}
          </p>
        )}
      </div>
    </form>
  );
}

interface DecisionPanelProps {
  readonly jobCase: JobCase;
  /** What actions on content are done to unless another is chosen. */
  readonly contentId: string | undefined;
  readonly disabled: boolean;
  readonly onDecide: (resolution: JobResolution) => void;
}

/** The reason does not change what happens: previewing does not wait for it, and is not asked anew as it is written. */
function forPreview({ note: _, ...resolution }: JobResolution): JobResolution {
  return { ...resolution, reason: resolution.reason === '' ? '…' : resolution.reason };
}
