import type { Representative } from '@breakwater/contracts/ledger';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { AVAILABLE, draftOf, ROLES, readRepresentative } from './read-representative.ts';

/** Enters who stands for a platform, or changes it; with an end it is over and stays in the register. */
export function RepresentativeDialog({ platform, representative, onClose }: RepresentativeDialogProps) {
  const t = useT();
  const act = useAct(['obligations', 'representatives']);
  const form = useForm(
    () => draftOf(representative, platform ?? ''),
    (draft) => {
      const body = readRepresentative(draft, representative);
      const done = t('obligations.saved');
      return representative
        ? act('ledger.changeRepresentative', done, { params: { id: representative.id }, body })
        : act('ledger.addRepresentative', done, { body });
    },
  );
  return (
    <FormDialog
      form={form}
      title={t(representative ? 'obligations.change.representative' : 'obligations.add.representatives')}
      action={t(representative ? 'obligations.save' : 'obligations.add.representatives')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        label={t('obligations.column.platform')}
        {...form.text('platform')}
      />
      <NativeSelect
        label={t('obligations.column.role')}
        data={ROLES.map((value) => ({ value, label: t(`obligations.role.${value}`) }))}
        {...form.text('role')}
      />
      <TextInput
        required
        dir="auto"
        maxLength={300}
        label={t('obligations.column.name')}
        description={t('obligations.name.help')}
        {...form.text('name')}
      />
      <TextInput
        required
        dir="ltr"
        pattern="[A-Z]{2}"
        label={t('obligations.country')}
        {...form.text('country')}
      />
      <TextInput type="email" dir="ltr" label={t('obligations.email')} {...form.text('email')} />
      <TextInput dir="ltr" label={t('obligations.languages')} {...form.text('languages')} />
      <NativeSelect
        label={t('obligations.column.available')}
        data={AVAILABLE.map((value) => ({ value, label: t(`obligations.available.${value}`) }))}
        {...form.text('availability')}
      />
      <Checkbox label={t('obligations.published')} {...form.tick('published')} />
      <TextInput required type="date" label={t('obligations.column.since')} {...form.text('from')} />
      <TextInput
        type="date"
        min={form.draft.from}
        label={t('obligations.ends')}
        description={t('obligations.ends.help')}
        {...form.text('until')}
      />
      <TextInput type="date" label={t('obligations.notified')} {...form.text('notified')} />
    </FormDialog>
  );
}

interface RepresentativeDialogProps {
  readonly platform: string | undefined;
  /** The one that is changed; a new one when left out. */
  readonly representative?: Representative;
  readonly onClose: () => void;
}
