import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { deskMinutes, instantOf } from '../../../ui/desk-time.ts';
import { authorityNamesQuery } from '../queries.ts';
import { HAND_CHANNELS } from '../vocabulary.ts';
import { ContactField } from './contact-field.tsx';
import { withValue } from './with-value.ts';

/** How an order came, which the order itself does not say. */
export interface Receipt {
  readonly channel: (typeof HAND_CHANNELS)[number];
  readonly receivedAt?: string;
  readonly authorityId?: string;
  readonly contactId?: string;
}

/** How and when it came, and from whom of the register. */
export function ReceiptFields({ receipt, onChange }: ReceiptFieldsProps) {
  const t = useT();
  const may = useMay();
  const authorities = useQuery({ ...authorityNamesQuery, enabled: may('authorities.read') }).data ?? [];
  return (
    <div className={styles.pair}>
      <Select
        label={t('orders.field.channel')}
        allowDeselect={false}
        data={HAND_CHANNELS.map((value) => ({ value, label: t(`orders.channel.${value}`) }))}
        value={receipt.channel}
        onChange={(value) =>
          onChange({ ...receipt, channel: HAND_CHANNELS.find((one) => one === value) ?? 'email' })
        }
      />
      <TextInput
        type="datetime-local"
        label={t('orders.field.receivedAt')}
        description={t('orders.field.receivedAt.help')}
        defaultValue={deskMinutes(receipt.receivedAt)}
        onChange={(event) => onChange(withValue(receipt, 'receivedAt', instantOf(event.currentTarget.value)))}
      />
      <Select
        label={t('orders.field.authorityId')}
        description={t('orders.field.authorityId.help')}
        clearable
        searchable
        data={authorities.map(({ id, name }) => ({ value: id, label: name }))}
        value={receipt.authorityId ?? null}
        onChange={(value) =>
          onChange(withValue(withValue(receipt, 'contactId', undefined), 'authorityId', value ?? undefined))
        }
      />
      <ContactField
        authorityId={receipt.authorityId}
        value={receipt.contactId}
        onChange={(contactId) => onChange(withValue(receipt, 'contactId', contactId))}
      />
    </div>
  );
}

interface ReceiptFieldsProps {
  readonly receipt: Receipt;
  readonly onChange: (receipt: Receipt) => void;
}
