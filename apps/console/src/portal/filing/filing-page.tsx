import type { OfficerSession } from '@breakwater/contracts/orders';
import type { PortalLaw, PortalOrder } from '@breakwater/contracts/portal';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../../i18n/t.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Failure, QueryState } from '../../ui/states.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useActing } from '../../ui/use-act.ts';
import styles from '../portal.module.css';
import { amendOrder, authorityQuery, checkForm, fileOrder, lawQuery, orderQuery } from '../queries.ts';
import { goTo } from '../use-place.tsx';
import { CheckPanel } from './check-panel.tsx';
import { type Draft, emptyDraft, STEPS, type Step, toForm } from './draft.ts';
import { LawStep } from './law-step.tsx';
import { ReasonsStep } from './reasons-step.tsx';
import { SpecialStep } from './special-step.tsx';
import { StepTabs } from './step-tabs.tsx';
import { SummaryStep } from './summary-step.tsx';
import { TargetsStep } from './targets-step.tsx';
import { UploadBox } from './upload-box.tsx';

const CHECK_AFTER_MS = 400;

/** Files an order in steps, or mends one; what the law finds is said while it is written. */
export function FilingPage({ session, orderId }: FilingPageProps) {
  const law = useQuery(lawQuery);
  const authority = useQuery(authorityQuery);
  const order = useQuery({ ...orderQuery(orderId ?? ''), enabled: orderId !== undefined });
  return (
    <QueryState query={law}>
      {(known) => (
        <QueryState query={authority}>
          {(own) =>
            orderId === undefined ? (
              <Filing law={known} start={emptyDraft(own, session.officer)} />
            ) : (
              <QueryState query={order}>
                {(filed) => <Filing law={known} start={filed.form} filed={filed} />}
              </QueryState>
            )
          }
        </QueryState>
      )}
    </QueryState>
  );
}

interface FilingPageProps {
  readonly session: OfficerSession;
  /** The order that is mended; a new one when left out. */
  readonly orderId?: string;
}

function Filing({ law, start, filed }: FilingProps) {
  const t = useT();
  const [draft, setDraft] = useState<Draft>(start);
  const [step, setStep] = useState<Step>('law');
  const acting = useActing();
  const form = useMemo(() => toForm(draft), [draft]);
  const [settled] = useDebouncedValue(form, CHECK_AFTER_MS);
  const check = useQuery({
    queryKey: ['portal-check', settled],
    queryFn: ({ signal }) => checkForm(settled, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const title = filed ? t('filing.amend.title') : t('portal.nav.new');
  useEffect(() => {
    document.title = `${title} · Breakwater`;
  }, [title]);
  const type = law.packs
    .find(({ id }) => id === draft.instrument)
    ?.requestTypes.find(({ id }) => id === draft.requestType);
  const props = {
    draft,
    law,
    type,
    set: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
  };
  const next = STEPS[STEPS.indexOf(step) + 1];
  const stepBox = useRef<HTMLElement>(null);
  /** Who goes on by keyboard finds themselves at the beginning of the step, and goes on from there. */
  function go(to: Step): void {
    setStep(to);
    stepBox.current?.focus();
  }

  async function send(): Promise<void> {
    const { id } = filed ? await amendOrder(filed.id, form) : await fileOrder(form);
    showToast({ tone: 'done', text: filed ? t('filing.amended') : t('filing.sent') });
    goTo({ page: 'order', id });
  }

  return (
    <>
      <div className={styles.head}>
        <h1>{title}</h1>
        {filed && <bdi className="dim">{filed.reference}</bdi>}
      </div>
      <div className={styles.columns}>
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            if (next) go(next);
            else acting.run(send);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.requestSubmit();
          }}
        >
          <StepTabs step={step} onStep={setStep} defects={check.data?.defects ?? []} />
          <section ref={stepBox} tabIndex={-1} className={styles.box} aria-label={t(`filing.step.${step}`)}>
            {step === 'law' && <LawStep {...props} />}
            {step === 'targets' && <TargetsStep {...props} />}
            {step === 'reasons' && <ReasonsStep {...props} />}
            {step === 'special' && <SpecialStep {...props} />}
            {step === 'send' && <SummaryStep {...props} check={check.data} />}
          </section>
          <Failure error={acting.error} />
          <div className={styles.line}>
            <Button type="submit" formNoValidate loading={acting.isActing}>
              {next ? t('filing.next') : filed ? t('filing.send-again') : t('filing.send')}
              &nbsp;
              <KeyHint keys="Ctrl ⏎" />
            </Button>
          </div>
        </form>
        <div className={styles.aside}>
          <CheckPanel check={check} onGo={go} />
          {!filed && step === 'law' && <UploadBox />}
        </div>
      </div>
    </>
  );
}

interface FilingProps {
  readonly law: PortalLaw;
  readonly start: Draft;
  readonly filed?: PortalOrder;
}
