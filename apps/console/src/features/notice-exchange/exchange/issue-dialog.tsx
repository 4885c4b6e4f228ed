import type { ExchangePeer, IssuedOrder } from '@breakwater/contracts/notice-exchange';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { readOrder } from './read-order.ts';

/** Issues an order to a platform; what the law asks of it is checked there, and its defects come back. */
export function IssueDialog({ platforms, onIssued, onClose }: IssueDialogProps) {
  const t = useT();
  const act = useAct(['exchange']);
  const form = useForm(
    {
      peerId: platforms[0]?.id ?? '',
      reference: '',
      authority: '',
      legalBasis: '',
      instrument: '',
      reasons: '',
      demands: '',
      targets: '',
      dueAt: '',
    },
    async ({ peerId, ...draft }) =>
      onIssued(
        await act('notice-exchange.sendOrder', undefined, { body: { peerId, form: readOrder(draft) } }),
      ),
  );
  return (
    <FormDialog
      form={form}
      title={t('exchange.issue')}
      text={t('exchange.issue.text')}
      action={t('exchange.issue')}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('exchange.column.to')}
        data={platforms.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.text('peerId')}
      />
      <TextInput
        required
        dir="auto"
        maxLength={300}
        label={t('exchange.column.reference')}
        {...form.text('reference')}
      />
      <TextInput dir="auto" label={t('exchange.field.issuer')} {...form.text('authority')} />
      <TextInput
        dir="auto"
        maxLength={2_000}
        label={t('exchange.field.basis')}
        {...form.text('legalBasis')}
      />
      <TextInput dir="ltr" label={t('exchange.field.instrument')} {...form.text('instrument')} />
      <Textarea
        required
        autosize
        minRows={3}
        dir="ltr"
        label={t('exchange.field.targets')}
        {...form.text('targets')}
      />
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        label={t('exchange.field.demands')}
        {...form.text('demands')}
      />
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        label={t('exchange.field.reasons')}
        {...form.text('reasons')}
      />
      <TextInput type="datetime-local" label={t('exchange.field.due')} {...form.text('dueAt')} />
    </FormDialog>
  );
}

interface IssueDialogProps {
  readonly platforms: readonly ExchangePeer[];
  readonly onIssued: (order: IssuedOrder) => void;
  readonly onClose: () => void;
}
