import type { AuthorityRecipient, RecipientChannel } from '@breakwater/contracts/orders';
import { Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { emergenciesQuery } from './queries.ts';
import { useSave } from './use-save.ts';

const CHANNELS = [
  'call-back',
  'letter',
  'in-person',
  'diplomatic',
  'other',
] as const satisfies RecipientChannel[];

/** Takes down that somebody asked the authority by a second channel whether a key is theirs: how, and whom they reached. */
export function ConfirmRecipientDialog({ authorityId, one, onClose }: ConfirmRecipientDialogProps) {
  const t = useT();
  const may = useMay();
  const save = useSave();
  const [channel, setChannel] = useState<RecipientChannel>('call-back');
  const [whom, setWhom] = useState('');
  const [orderId, setOrderId] = useState<string | null>(null);
  const isSecond = one.confirmations.length > 0;
  const { data: emergencies = [], error } = useQuery({
    ...emergenciesQuery(authorityId),
    enabled: isSecond && may('orders.read'),
  });
  return (
    <FormDialog
      title={t('authorities.key.confirm')}
      text={t('authorities.key.confirm.text')}
      action={t('authorities.key.confirm')}
      disabled={whom.trim().length < 3}
      onSend={() =>
        save(
          () =>
            api.call('orders.confirmRecipient', {
              params: { id: authorityId, recipient: one.id },
              body: {
                channel,
                whom: whom.trim(),
                ...(orderId !== null && { orderId }),
              },
            }),
          t('authorities.key.confirmed.done'),
        )
      }
      onClose={onClose}
    >
      <p>
        <Id>{one.fingerprint}</Id>
      </p>
      <Select
        data-autofocus
        allowDeselect={false}
        label={t('authorities.key.channel')}
        description={t('authorities.key.channel.help')}
        data={CHANNELS.map((value) => ({ value, label: t(`authorities.channel.${value}`) }))}
        value={channel}
        onChange={(value) => setChannel(CHANNELS.find((known) => known === value) ?? 'call-back')}
      />
      <Textarea
        required
        label={t('authorities.key.whom')}
        autosize
        minRows={2}
        maxLength={500}
        value={whom}
        onChange={(event) => setWhom(event.currentTarget.value)}
      />
      {error && <ErrorText error={error} />}
      {emergencies.length > 0 && (
        <Select
          clearable
          label={t('authorities.key.emergency')}
          description={t('authorities.key.emergency.help')}
          data={emergencies.map(({ id, number, reference }) => ({
            value: id,
            label: reference === undefined ? String(number) : `${number} · ${reference}`,
          }))}
          value={orderId}
          onChange={setOrderId}
        />
      )}
    </FormDialog>
  );
}

interface ConfirmRecipientDialogProps {
  readonly authorityId: string;
  readonly one: AuthorityRecipient;
  readonly onClose: () => void;
}
