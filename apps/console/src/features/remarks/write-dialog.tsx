import { Textarea } from '@mantine/core';
import { useT } from '../../i18n/t.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { useAct } from '../../ui/use-act.ts';

/** Says something to colleagues. */
export function WriteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const act = useAct(['remarks']);
  const form = useForm({ text: '' }, (body) => act('remarks.write', t('remarks.written'), { body }));
  return (
    <FormDialog form={form} title={t('remarks.write')} action={t('remarks.write')} onClose={onClose}>
      <Textarea required data-autofocus dir="auto" label={t('remarks.text')} {...form.text('text')} />
    </FormDialog>
  );
}
