import type { Letter } from '@breakwater/contracts/letters';
import { Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { deskMinutes, instantOf } from '../../../ui/desk-time.ts';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';

/** Notes that somebody posted a letter or put it into a portal. */
export function MarkDialog({ letter, fingerprint, onMarked, onClose }: MarkDialogProps) {
  const t = useT();
  const act = useAct(['letters'], ['matters'], ['orders'], ['casework']);
  const form = useForm(
    () => ({ at: deskMinutes(new Date().toISOString()), note: '' }),
    async ({ at, note }) => {
      const when = instantOf(at);
      const body = { fingerprint, note: note.trim(), ...(when !== undefined && { at: when }) };
      onMarked(await act('letters.mark', t('letters.marked'), { params: { id: letter.id }, body }));
    },
  );
  return (
    <FormDialog
      form={form}
      title={t('letters.mark')}
      text={t('letters.mark.text')}
      action={t('letters.mark')}
      onClose={onClose}
    >
      <TextInput type="datetime-local" required label={t('letters.mark.at')} {...form.text('at')} />
      <Textarea
        required
        data-autofocus
        dir="auto"
        maxLength={500}
        label={t('letters.mark.note')}
        description={t('letters.mark.note.help')}
        {...form.text('note')}
      />
    </FormDialog>
  );
}

interface MarkDialogProps {
  readonly letter: Letter;
  readonly fingerprint: string;
  readonly onMarked: (letter: Letter) => void;
  readonly onClose: () => void;
}
