import type { OrderForm } from '@breakwater/contracts/orders';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { FormSteps } from './form-steps.tsx';
import { type Receipt, ReceiptFields } from './receipt-fields.tsx';

/** An order that came by post or e-mail. E-mail alone never leads to a disclosure, and the page says so. */
export function NewOrderScreen() {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [receipt, setReceipt] = useState<Receipt>({ channel: 'email' });
  const [form, setForm] = useState<OrderForm>({ targets: [] });
  const send = useMutation({
    mutationFn: () => api.call('orders.receive', { body: { ...receipt, form } }),
    onSuccess: async ({ id, number }) => {
      await client.invalidateQueries({ queryKey: ['orders'] });
      showToast({ tone: 'done', text: t('orders.received', { number }) });
      await navigate({ to: '/orders/$id', params: { id } });
    },
  });
  return (
    <Page title={t('orders.new')}>
      <div className={styles.page}>
        <p className={styles.notice}>{t('orders.new.text')}</p>
        <FormSteps
          form={form}
          onChange={setForm}
          before={<ReceiptFields receipt={receipt} onChange={setReceipt} />}
          action={t('orders.new.send')}
          busy={send.isPending}
          error={send.error}
          onSend={() => send.mutate()}
        />
      </div>
    </Page>
  );
}
