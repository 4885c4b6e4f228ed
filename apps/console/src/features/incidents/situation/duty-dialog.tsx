import { Autocomplete, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../api/session.ts';
import { staffNamesQuery } from '../../../api/staff-names.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';

/** Puts somebody on duty: oneself, unless another one is named. */
export function DutyDialog({ id, onClose }: DutyDialogProps) {
  const t = useT();
  const act = useAct(['incidents']);
  const names = Object.entries(useQuery(staffNamesQuery).data ?? {});
  const me = useSession()?.staff.name ?? '';
  const form = useForm({ who: me, duty: '' }, ({ who, duty }) => {
    const named = who.trim();
    const [actor = named] = names.find(([, name]) => name === named) ?? [];
    return act('incidents.duty', undefined, {
      params: { id },
      body: { who: actor, duty: duty.trim(), on: true },
    });
  });
  return (
    <FormDialog
      form={form}
      title={t('incidents.duty.on')}
      text={t('incidents.duty.text')}
      action={t('incidents.duty.on')}
      onClose={onClose}
    >
      <Autocomplete
        required
        maxLength={200}
        label={t('incidents.duty.who')}
        data={[...new Set(names.map(([, name]) => name))]}
        {...form.value('who')}
      />
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={200}
        label={t('incidents.duty.what')}
        placeholder={t('incidents.duty.example')}
        {...form.text('duty')}
      />
    </FormDialog>
  );
}

interface DutyDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}
