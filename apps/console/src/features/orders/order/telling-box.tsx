import type { Order, Telling } from '@breakwater/contracts/orders';
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { endOfDay } from '../../../ui/desk-time.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { useAct } from '../../../ui/use-act.ts';

const TONES: Readonly<Record<Telling['state'], Tone>> = {
  tell: 'done',
  'on-request': 'info',
  secret: 'attention',
  'undated-secrecy': 'danger',
  'by-authority': 'info',
  none: 'neutral',
};

/** Who tells the users whom an order concerns, when, and by which rule; a lawyer decides where the law leaves that open. */
export function TellingBox({ order }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const { telling } = order;
  if (!telling) return null;
  const { state, asked } = telling;
  return (
    <section className={styles.box} aria-labelledby="order-telling">
      <h2 id="order-telling">{t('orders.telling')}</h2>
      <p className={styles.line}>
        <StateChip tone={TONES[state]}>{t(`orders.telling.${state}`)}</StateChip>
      </p>
      <p className="prose">{t(`orders.telling.${state}.text`)}</p>
      {asked !== undefined && (
        <p className={styles.notice}>
          {t('orders.telling.asked')} <Time at={asked} />
        </p>
      )}
      <Facts facts={factsOf(telling, t)} />
      {may('orders.legal') && <Decide order={order} telling={telling} />}
    </section>
  );
}

function factsOf(telling: Telling, t: ReturnType<typeof useT>): readonly Fact[] {
  const at = (id: 'until' | 'latest' | 'reviewAt' | 'since'): Fact[] => {
    const instant = telling[id];
    return instant === undefined
      ? []
      : [{ id, label: t(`orders.telling.${id}`), value: <Time at={instant} full /> }];
  };
  const { decision, decidedBy, because, art } = telling;
  return [
    ...at('until'),
    ...at('reviewAt'),
    ...at('latest'),
    ...at('since'),
    ...(decision === undefined
      ? []
      : [{ id: 'decision', label: t('orders.field.secrecy.decision'), value: <bdi>{decision}</bdi> }]),
    ...(decidedBy === undefined
      ? []
      : [{ id: 'by', label: t('orders.telling.by'), value: <Actor id={decidedBy} /> }]),
    ...(because === undefined
      ? []
      : [{ id: 'because', label: t('orders.telling.because'), value: <bdi>{because}</bdi> }]),
    { id: 'art', label: t('orders.telling.art'), value: <bdi>{art}</bdi> },
  ];
}

interface DecideProps {
  readonly order: Order;
  readonly telling: Telling;
}

function Decide({ order: { id }, telling: { state } }: DecideProps) {
  const t = useT();
  const act = useAct(['orders'], ['disclosure']);
  const [asking, setAsking] = useState<'end' | 'keep'>();
  const isOurs = state !== 'by-authority' && state !== 'none';
  return (
    <Group gap="xs">
      {state !== 'tell' && (
        <AskButton
          size="xs"
          action={t('orders.telling.do.tell')}
          text={t('orders.telling.do.tell.text')}
          reason={t('orders.telling.because')}
          onConfirm={(because) =>
            act('orders.changeTelling', t('orders.telling.done.tell'), {
              params: { id },
              body: { act: 'tell', because },
            })
          }
        />
      )}
      {isOurs && (
        <Button variant="default" size="xs" onClick={() => setAsking('end')}>
          {t('orders.telling.do.end')}
        </Button>
      )}
      {state !== 'tell' && (
        <Button variant="default" size="xs" onClick={() => setAsking('keep')}>
          {t('orders.telling.do.keep')}
        </Button>
      )}
      {asking && <DayDialog id={id} step={asking} onClose={() => setAsking(undefined)} />}
    </Group>
  );
}

interface DayDialogProps {
  readonly id: string;
  readonly step: 'end' | 'keep';
  readonly onClose: () => void;
}

/** The end of a secrecy, by a decision; or the day on which somebody looks at it again. */
function DayDialog({ id, step, onClose }: DayDialogProps) {
  const t = useT();
  const act = useAct(['orders'], ['disclosure']);
  const form = useForm({ until: '', decision: '', because: '' }, ({ until, decision, because }) =>
    act('orders.changeTelling', t(`orders.telling.done.${step}`), {
      params: { id },
      body: {
        act: step,
        until: endOfDay(until),
        because: because.trim(),
        ...(step === 'end' && { decision: decision.trim() }),
      },
    }),
  );
  const { until, decision, because } = form.draft;
  const complete = until !== '' && because.trim() !== '' && (step === 'keep' || decision.trim() !== '');
  return (
    <FormDialog
      form={form}
      title={t(`orders.telling.do.${step}`)}
      text={t(`orders.telling.do.${step}.text`)}
      action={t(`orders.telling.do.${step}`)}
      disabled={!complete}
      onClose={onClose}
    >
      {step === 'end' && (
        <TextInput
          required
          data-autofocus
          dir="auto"
          maxLength={500}
          label={t('orders.field.secrecy.decision')}
          {...form.text('decision')}
        />
      )}
      <TextInput
        required
        type="date"
        label={t(step === 'end' ? 'orders.telling.until' : 'orders.telling.reviewAt')}
        {...form.text('until')}
      />
      <TextInput
        required
        dir="auto"
        maxLength={5_000}
        label={t('orders.telling.because')}
        {...form.text('because')}
      />
    </FormDialog>
  );
}
