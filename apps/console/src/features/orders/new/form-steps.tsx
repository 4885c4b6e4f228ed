import { Button, Group } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Failure } from '../../../ui/states.tsx';
import { useActing } from '../../../ui/use-act.ts';
import { useConfirmKey } from '../../../ui/use-stable-keys.ts';
import type { FormPart } from './form-fields.tsx';
import { LawFields } from './law-fields.tsx';
import { OriginFields } from './origin-fields.tsx';
import { TargetFields } from './target-fields.tsx';
import { UrgencyFields } from './urgency-fields.tsx';

const STEPS = ['origin', 'law', 'targets', 'urgency'] as const;

/** An order typed by hand, step by step; what is left empty is a defect that the desk names, and no reason to stop. */
export function FormSteps({ form, onChange, before, action, onSend }: FormStepsProps) {
  const t = useT();
  const [place, setPlace] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const acting = useActing();
  const step = STEPS[place] ?? 'origin';
  const isLast = place === STEPS.length - 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading of the step that has just opened is read out
  useEffect(() => {
    if (moved.current) title.current?.focus();
    moved.current = true;
  }, [step]);
  const forward = (): void => (isLast ? acting.run(onSend) : setPlace(place + 1));
  useConfirmKey(forward);
  const part = { form, onChange };
  return (
    <section className={styles.box}>
      <h2 ref={title} tabIndex={-1}>
        {t('orders.step', { number: place + 1, count: STEPS.length, title: t(`orders.step.${step}`) })}
      </h2>
      <div className={styles.form}>
        {step === 'origin' && (
          <>
            {before}
            <OriginFields {...part} />
          </>
        )}
        {step === 'law' && <LawFields {...part} />}
        {step === 'targets' && <TargetFields {...part} />}
        {step === 'urgency' && <UrgencyFields {...part} />}
      </div>
      <Failure error={acting.error} />
      <Group justify="space-between">
        <Button variant="default" disabled={place === 0} onClick={() => setPlace(place - 1)}>
          {t('orders.step.back')}
        </Button>
        <Button loading={acting.isActing} rightSection={<KeyHint keys="Ctrl ↵" />} onClick={forward}>
          {isLast ? action : t('orders.step.next')}
        </Button>
      </Group>
    </section>
  );
}

interface FormStepsProps extends FormPart {
  /** Stands before the fields of the first step. */
  readonly before?: ReactNode;
  /** What the last button does, as a verb. */
  readonly action: string;
  /** Throws what the server refused. */
  readonly onSend: () => Promise<unknown>;
}
