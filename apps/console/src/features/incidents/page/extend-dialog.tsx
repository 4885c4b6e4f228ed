import type { Incident } from '@breakwater/contracts/incidents';
import { TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { deskMinutes, instantOf } from '../../../ui/desk-time.ts';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { ReasonField } from '../reason-field.tsx';

const DAY_MS = 86_400_000;
const MOST_DAYS = 7;

/** Has an incident end later, or sooner. */
export function ExtendDialog({ incident, onClose }: ExtendDialogProps) {
  const t = useT();
  const act = useAct(['incidents']);
  const { id, expiresAt } = incident;
  const form = useForm(
    () => ({ expiresAt: deskMinutes(new Date(Date.parse(expiresAt) + DAY_MS).toISOString()), reason: '' }),
    ({ expiresAt: until, reason }) =>
      act('incidents.extend', t('incidents.extended'), {
        params: { id },
        body: { expiresAt: instantOf(until) ?? '', reason: reason.trim() },
      }),
  );
  return (
    <FormDialog
      form={form}
      title={t('incidents.extend')}
      text={t('incidents.extend.text', { days: MOST_DAYS })}
      action={t('incidents.extend.save')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        type="datetime-local"
        label={t('incidents.extend.until')}
        {...form.text('expiresAt')}
      />
      <ReasonField field={form.text('reason')} />
    </FormDialog>
  );
}

interface ExtendDialogProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}
