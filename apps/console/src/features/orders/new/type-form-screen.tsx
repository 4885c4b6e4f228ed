import type { Order, OrderForm } from '@breakwater/contracts/orders';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { OriginalBox } from '../order/original-box.tsx';
import { orderQuery } from '../queries.ts';
import { ContactField } from './contact-field.tsx';
import { FormSteps } from './form-steps.tsx';

const route = getRouteApi('/frame/orders/$id/form');

/** What a file says that no reader knows, or what was typed wrong: typed by hand beside the original. */
export function TypeFormScreen() {
  const t = useT();
  const { id } = route.useParams();
  const query = useQuery({ ...orderQuery(id), staleTime: Number.POSITIVE_INFINITY });
  return (
    <Page title={t('orders.form.title')}>
      <QueryState query={query} rows={12}>
        {(order) => <TypeForm key={order.id} order={order} />}
      </QueryState>
    </Page>
  );
}

function TypeForm({ order }: { readonly order: Order }) {
  const t = useT();
  const act = useAct(['orders']);
  const navigate = useNavigate();
  const params = { id: order.id };
  const [form, setForm] = useState<OrderForm>(order.form);
  const [contactId, setContactId] = useState(order.contactId);
  async function save(): Promise<void> {
    const body = { form, ...(contactId !== undefined && { contactId }) };
    await act('orders.putForm', undefined, { params, body });
    await navigate({ to: '/orders/$id', params });
  }
  return (
    <div className={styles.columns}>
      <FormSteps
        form={form}
        onChange={setForm}
        before={<ContactField authorityId={order.authorityId} value={contactId} onChange={setContactId} />}
        action={t('orders.form.save')}
        onSend={save}
      />
      <div className={styles.stack}>
        <p className={styles.notice}>{t('orders.form.text')}</p>
        <OriginalBox order={order} />
      </div>
    </div>
  );
}
