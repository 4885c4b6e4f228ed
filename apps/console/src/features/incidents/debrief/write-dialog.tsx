import { Textarea } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';

const PARTS = ['well', 'wrong', 'next'] as const;

/** Writes down how it went. */
export function WriteDialog({ id, onClose }: WriteDialogProps) {
  const t = useT();
  const act = useAct(['incidents']);
  const form = useForm({ well: '', wrong: '', next: '' }, ({ well, wrong, next }) =>
    act('incidents.writeDebrief', t('incidents.debrief.written'), {
      params: { id },
      body: { well: well.trim(), wrong: wrong.trim(), next: next.trim() },
    }),
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('incidents.debrief.write')}
      text={t('incidents.debrief.write.text')}
      action={t('incidents.debrief.write')}
      onClose={onClose}
    >
      {PARTS.map((part, at) => (
        <Textarea
          key={part}
          required
          autosize
          minRows={3}
          maxRows={12}
          minLength={3}
          maxLength={10_000}
          {...(at === 0 && { 'data-autofocus': true })}
          label={t(`incidents.debrief.${part}`)}
          {...form.text(part)}
        />
      ))}
    </FormDialog>
  );
}

interface WriteDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}
