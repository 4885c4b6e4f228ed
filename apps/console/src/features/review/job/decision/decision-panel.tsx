import type { JobCase, JobResolution } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useReducer, useRef } from 'react';
import { useTaxonomy, useTaxonomyTitle } from '../../../../api/taxonomy.ts';
import { useT } from '../../../../i18n/t.tsx';
import { KeyHint } from '../../../../ui/key-hint.tsx';
import { useConfirmKey, useStableKeys } from '../../../../ui/use-stable-keys.ts';
import { onePerContent } from '../content/case-content.tsx';
import { ActionOptions } from './action-options.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
import { draftOf, keepDraft } from './decision-drafts.ts';
import {
  type DecisionForm,
  type DecisionStep,
  type Gap,
  gapsOf,
  stepForm,
  toResolution,
} from './decision-form.ts';
import {
  choiceOfKey,
  DECISION_CHOICES,
  DECISION_KEYS,
  type DecisionChoice,
  OTHER_DIGITS,
} from './decision-keys.ts';
import styles from './decision-panel.module.css';
import { forPreview } from './for-preview.ts';
import { kindOf, policyFor } from './kind-of-violation.ts';
import { PolicyPicker } from './policy-picker.tsx';
import { ReasonField } from './reason-field.tsx';
import { TaxonomyChoice } from './taxonomy-choice.tsx';
import { exceptionKey, keysOf, labelKey } from './taxonomy-keys.ts';
import { WhatWillHappen } from './what-will-happen.tsx';

const PREVIEW_AFTER_MS = 200;

/** Where a job is decided: what, under which policy, why, what will happen, and the button that does it. */
export function DecisionPanel({ jobCase, contentId, disabled, onDecide }: DecisionPanelProps) {
  const t = useT();
  const { job, items, labels: ofJob } = jobCase;
  const taxonomy = useTaxonomy();
  const titleOf = useTaxonomyTitle();
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
  const chooseLabel = (id: string): void =>
    step({ type: 'label', id, policy: policyFor(taxonomy, id, form.policy) });
  const chooseException = (id: string): void => step({ type: 'exception', id });
  // That everything is possible is no hint.
  const isNarrow = ofJob.length < taxonomy.labels.length;
  const kind = kindOf(form, taxonomy, ofJob);
  const gaps: readonly Gap[] = [...gapsOf(form), ...(kind.missing ? (['kind'] as const) : [])];
  const resolution = toResolution(form, kind.label);
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
          ...keysOf('x', taxonomy.exceptions, titleOf, chooseException),
          ...keysOf('l', taxonomy.labels, titleOf, chooseLabel),
          { keys: 'p', title: t('job.panel.policy'), run: () => policyRef.current?.focus() },
          { keys: 'r', title: t('job.panel.reason'), run: () => reasonRef.current?.focus() },
          { keys: 'Ctrl ↵', title: t('job.panel.decide'), run: decide },
        ],
  );
  const previewed = gaps.some((gap) => gap !== 'reason' && gap !== 'kind') ? undefined : resolution;
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
      <div className={styles.body}>
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
        {form.decision === 'violation' && taxonomy.labels.length > 0 && (
          <TaxonomyChoice
            legend={t('job.panel.kind')}
            items={taxonomy.labels}
            keyOf={(id) => labelKey(taxonomy.labels, id)}
            chosen={kind.label}
            first={kind.near}
            others={t('job.panel.kinds-other')}
            hint={{ ids: isNarrow ? ofJob : [], text: t('job.panel.by-rules') }}
            disabled={disabled}
            onChoose={chooseLabel}
          />
        )}
        {form.decision === 'no-violation' && taxonomy.exceptions.length > 0 && (
          <TaxonomyChoice
            legend={t('job.panel.exception')}
            items={taxonomy.exceptions}
            keyOf={(id) => exceptionKey(taxonomy.exceptions, id)}
            chosen={form.exception}
            disabled={disabled}
            onChoose={chooseException}
          />
        )}
        {shown && previewed && <WhatWillHappen jobId={job.id} resolution={forPreview(shown)} />}
        {form.decision !== undefined && <ReasonField form={form} onStep={step} reasonRef={reasonRef} />}
      </div>
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
