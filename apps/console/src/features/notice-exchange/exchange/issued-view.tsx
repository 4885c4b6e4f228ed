import type { Body } from '@breakwater/client';
import type { IssuedOrder } from '@breakwater/contracts/notice-exchange';
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Time } from '../../../ui/time.tsx';
import { showToast } from '../../../ui/toast.tsx';
import styles from './exchange.module.css';
import { IssuedChip } from './issued-columns.tsx';
import { Thread } from './thread.tsx';

const STEPS = {
  clarify: 'notice-exchange.clarify',
  withdraw: 'notice-exchange.withdrawOrder',
  receipt: 'notice-exchange.confirmReceipt',
} as const;
type Step = keyof typeof STEPS;

/** An order with what was written about it, and what can follow now. */
export function IssuedView({ order, mayManage }: IssuedViewProps) {
  const t = useT();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>();
  const [text, setText] = useState('');
  const { form, state } = order;
  async function send(taken: Step, body: Body<(typeof STEPS)[Step]>): Promise<void> {
    await api.call(STEPS[taken], { params: { id: order.id }, body });
    await client.invalidateQueries({ queryKey: ['exchange'] });
    showToast({ tone: 'done', text: t(`exchange.done.${taken}`) });
  }
  const close = () => setStep(undefined);
  return (
    <div className={styles.detail}>
      <Facts
        facts={[
          { id: 'state', label: t('exchange.column.state'), value: <IssuedChip order={order} /> },
          {
            id: 'reference',
            label: t('exchange.column.reference'),
            value: <bdi>{form.reference ?? '–'}</bdi>,
          },
          { id: 'basis', label: t('exchange.field.basis'), value: <bdi>{form.legalBasis ?? '–'}</bdi> },
          {
            id: 'issued',
            label: t('exchange.column.issued'),
            value: (
              <>
                <Actor id={order.issuedBy} /> <Time full at={order.issuedAt} />
              </>
            ),
          },
        ]}
      />
      <h3>{t('exchange.column.targets')}</h3>
      <ul className={styles.targets}>
        {form.targets.slice(0, 20).map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>
            <bdi className="code">{value}</bdi>
          </li>
        ))}
        {form.targets.length > 20 && (
          <li className="dim">{t('exchange.more-targets', { count: form.targets.length - 20 })}</li>
        )}
      </ul>
      {mayManage && (
        <div className={styles.line}>
          {state === 'clarification' && (
            <Button onClick={() => setStep('clarify')}>{t('exchange.do.clarify')}</Button>
          )}
          {state === 'answered' && (
            <Button onClick={() => setStep('receipt')}>{t('exchange.do.receipt')}</Button>
          )}
          {state !== 'withdrawn' && state !== 'received' && (
            <Button variant="default" onClick={() => setStep('withdraw')}>
              {t('exchange.do.withdraw')}
            </Button>
          )}
        </div>
      )}
      <h3>{t('exchange.thread')}</h3>
      <Thread messages={order.messages} />
      {step === 'clarify' && (
        <FormDialog
          title={t('exchange.do.clarify')}
          action={t('exchange.do.clarify')}
          onSend={() => send('clarify', { body: text.trim() })}
          onClose={close}
        >
          <Textarea
            required
            data-autofocus
            autosize
            minRows={4}
            dir="auto"
            maxLength={50_000}
            label={t('exchange.field.answer')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </FormDialog>
      )}
      <ConfirmDialog
        opened={step === 'withdraw'}
        title={t('exchange.do.withdraw')}
        action={t('exchange.do.withdraw')}
        reason={t('exchange.field.why')}
        onConfirm={(body) => send('withdraw', { body })}
        onClose={close}
      >
        <p className="prose">{t('exchange.withdraw.text')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={step === 'receipt'}
        title={t('exchange.do.receipt')}
        action={t('exchange.do.receipt')}
        onConfirm={() => send('receipt', {})}
        onClose={close}
      >
        <p className="prose">{t('exchange.receipt.text')}</p>
      </ConfirmDialog>
    </div>
  );
}

interface IssuedViewProps {
  readonly order: IssuedOrder;
  readonly mayManage: boolean;
}
