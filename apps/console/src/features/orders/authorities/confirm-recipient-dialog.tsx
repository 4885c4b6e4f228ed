import type { AuthorityRecipient, RecipientChannel } from '@breakwater/contracts/orders';
import { Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { ErrorText } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import { emergenciesQuery } from './queries.ts';

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
  const act = useAct(['authorities']);
  const form = useForm<ConfirmationDraft>(
    { channel: 'call-back', whom: '', orderId: null },
    ({ channel, whom, orderId }) =>
      act('orders.confirmRecipient', t('authorities.key.confirmed.done'), {
        params: { id: authorityId, recipient: one.id },
        body: { channel, whom: whom.trim(), ...(orderId !== null && { orderId }) },
      }),
  );
  const isSecond = one.confirmations.length > 0;
  const { data: emergencies = [], error } = useQuery({
    ...emergenciesQuery(authorityId),
    enabled: isSecond && may('orders.read'),
  });
  return (
    <FormDialog
      form={form}
      title={t('authorities.key.confirm')}
      text={t('authorities.key.confirm.text')}
      action={t('authorities.key.confirm')}
      disabled={form.draft.whom.trim().length < 3}
      onClose={onClose}
    >
      <p>
        <Id>{one.fingerprint}</Id>
      </p>
      <Select
        data-autofocus
        label={t('authorities.key.channel')}
        description={t('authorities.key.channel.help')}
        {...form.choice('channel', CHANNELS, (known) => t(`authorities.channel.${known}`))}
      />
      <Textarea
        required
        label={t('authorities.key.whom')}
        autosize
        minRows={2}
        maxLength={500}
        {...form.text('whom')}
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
          {...form.value('orderId')}
        />
      )}
    </FormDialog>
  );
}

interface ConfirmationDraft {
  readonly channel: RecipientChannel;
  readonly whom: string;
  /** The emergency for which one confirmation is enough. */
  readonly orderId: string | null;
}

interface ConfirmRecipientDialogProps {
  readonly authorityId: string;
  readonly one: AuthorityRecipient;
  readonly onClose: () => void;
}
