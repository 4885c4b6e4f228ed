import type { IssuedOrder } from '@breakwater/contracts/notice-exchange';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import styles from './exchange.module.css';
import { IssuedChip } from './issued-columns.tsx';
import { Thread } from './thread.tsx';

/** An order with what was written about it, and what can follow now. */
export function IssuedView({ order, mayManage }: IssuedViewProps) {
  const t = useT();
  const act = useAct(['exchange']);
  const [answering, setAnswering] = useState(false);
  const { form, state } = order;
  const params = { id: order.id };
  const answer = useForm({ text: '' }, ({ text }) =>
    act('notice-exchange.clarify', t('exchange.done.clarify'), { params, body: { body: text.trim() } }),
  );
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
            <Button onClick={() => setAnswering(true)}>{t('exchange.do.clarify')}</Button>
          )}
          {state === 'answered' && (
            <AskButton
              variant="filled"
              action={t('exchange.do.receipt')}
              onConfirm={() => act('notice-exchange.confirmReceipt', t('exchange.done.receipt'), { params })}
              text={t('exchange.receipt.text')}
            />
          )}
          {state !== 'withdrawn' && state !== 'received' && (
            <AskButton
              action={t('exchange.do.withdraw')}
              reason={t('exchange.field.why')}
              onConfirm={(body) =>
                act('notice-exchange.withdrawOrder', t('exchange.done.withdraw'), { params, body: { body } })
              }
              text={t('exchange.withdraw.text')}
            />
          )}
        </div>
      )}
      <h3>{t('exchange.thread')}</h3>
      <Thread messages={order.messages} />
      {answering && (
        <FormDialog
          form={answer}
          title={t('exchange.do.clarify')}
          action={t('exchange.do.clarify')}
          onClose={() => setAnswering(false)}
        >
          <Textarea
            required
            data-autofocus
            autosize
            minRows={4}
            dir="auto"
            maxLength={50_000}
            label={t('exchange.field.answer')}
            {...answer.text('text')}
          />
        </FormDialog>
      )}
    </div>
  );
}

interface IssuedViewProps {
  readonly order: IssuedOrder;
  readonly mayManage: boolean;
}
