import type { Order, OrderForm } from '@breakwater/contracts/orders';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/states.tsx';
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
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState<OrderForm>(order.form);
  const [contactId, setContactId] = useState(order.contactId);
  const save = useMutation({
    mutationFn: () =>
      api.call('orders.putForm', {
        params: { id: order.id },
        body: {
          form,
          ...(contactId !== undefined && { contactId }),
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['orders'] });
      await navigate({ to: '/orders/$id', params: { id: order.id } });
    },
  });
  return (
    <div className={styles.columns}>
      <FormSteps
        form={form}
        onChange={setForm}
        before={<ContactField authorityId={order.authorityId} value={contactId} onChange={setContactId} />}
        action={t('orders.form.save')}
        busy={save.isPending}
        error={save.error}
        onSend={() => save.mutate()}
      />
      <div className={styles.stack}>
        <p className={styles.notice}>{t('orders.form.text')}</p>
        <OriginalBox order={order} />
      </div>
    </div>
  );
}
