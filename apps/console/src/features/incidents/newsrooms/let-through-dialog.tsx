import type { NewIncidentAwareness } from '@breakwater/contracts/incidents';
import { Select, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { ReasonField } from '../reason-field.tsx';

const KINDS = ['newsroom', 'eyewitness', 'post'] as const;

interface ThroughDraft {
  readonly kind: NewIncidentAwareness['kind'];
  readonly platform: string;
  readonly which: string;
  readonly reason: string;
}

/** Lets a newsroom, an eyewitness or one post through. */
export function LetThroughDialog({ id, onClose }: LetThroughDialogProps) {
  const t = useT();
  const act = useAct(['incidents', 'one', id]);
  const form = useForm<ThroughDraft>(
    { kind: 'newsroom', platform: '', which: '', reason: '' },
    ({ kind, platform, which, reason }) =>
      act('incidents.addAwareness', t('incidents.through.added'), {
        params: { id },
        body: {
          kind,
          platform: platform.trim(),
          reason: reason.trim(),
          ...(kind === 'post' ? { contentId: which.trim() } : { accountId: which.trim() }),
        },
      }),
  );
  const { kind } = form.draft;
  return (
    <FormDialog
      form={form}
      title={t('incidents.through.add')}
      text={t('incidents.through.add.text')}
      action={t('incidents.through.add')}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={t('incidents.column.what')}
        {...form.choice('kind', KINDS, (one) => t(`incidents.through.${one}`))}
      />
      <TextInput
        required
        dir="ltr"
        maxLength={100}
        label={t('incidents.column.platform')}
        {...form.text('platform')}
      />
      <TextInput
        required
        dir="ltr"
        maxLength={500}
        label={t(kind === 'post' ? 'incidents.through.post-id' : 'incidents.through.account-id')}
        {...form.text('which')}
      />
      <ReasonField field={form.text('reason')} most={2_000} />
    </FormDialog>
  );
}

interface LetThroughDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}
