import { TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { PackField } from '../../law/pack-field.tsx';

/** Has a platform owe what a law pack asks of it. */
export function ApplyDialog({ platform = '', onClose }: ApplyDialogProps) {
  const t = useT();
  const act = useAct(['obligations', 'list']);
  const form = useForm({ platform, instrument: '' }, (body) =>
    act('ledger.applyObligations', undefined, { body }),
  );
  return (
    <FormDialog
      form={form}
      title={t('obligations.add.list')}
      text={t('obligations.apply.text')}
      action={t('obligations.add.list')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={200}
        label={t('obligations.column.platform')}
        {...form.text('platform')}
      />
      <PackField label={t('obligations.apply.pack')} {...form.value('instrument')} />
    </FormDialog>
  );
}

interface ApplyDialogProps {
  readonly platform: string | undefined;
  readonly onClose: () => void;
}
