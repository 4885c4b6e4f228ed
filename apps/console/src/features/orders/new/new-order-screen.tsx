import type { OrderForm } from '@breakwater/contracts/orders';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { FormSteps } from './form-steps.tsx';
import { type Receipt, ReceiptFields } from './receipt-fields.tsx';

/** An order that came by post or e-mail. E-mail alone never leads to a disclosure, and the page says so. */
export function NewOrderScreen() {
  const t = useT();
  const act = useAct(['orders']);
  const navigate = useNavigate();
  const [receipt, setReceipt] = useState<Receipt>({ channel: 'email' });
  const [form, setForm] = useState<OrderForm>({ targets: [] });
  async function send(): Promise<void> {
    const { id } = await act('orders.receive', ({ number }) => t('orders.received', { number }), {
      body: { ...receipt, form },
    });
    await navigate({ to: '/orders/$id', params: { id } });
  }
  return (
    <Page title={t('orders.new')}>
      <div className={styles.page}>
        <p className={styles.notice}>{t('orders.new.text')}</p>
        <FormSteps
          form={form}
          onChange={setForm}
          before={<ReceiptFields receipt={receipt} onChange={setReceipt} />}
          action={t('orders.new.send')}
          onSend={send}
        />
      </div>
    </Page>
  );
}
