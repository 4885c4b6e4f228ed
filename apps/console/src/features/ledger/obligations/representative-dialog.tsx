import type { Representative } from '@breakwater/contracts/ledger';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { AVAILABLE, draftOf, ROLES, readRepresentative } from './read-representative.ts';

/** Enters who stands for a platform, or changes it; with an end it is over and stays in the register. */
export function RepresentativeDialog({ platform, representative, onClose }: RepresentativeDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(representative, platform ?? ''));
  const set = (name: keyof typeof draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  async function send(): Promise<void> {
    const body = readRepresentative(draft, representative);
    if (representative)
      await api.call('ledger.changeRepresentative', { params: { id: representative.id }, body });
    else await api.call('ledger.addRepresentative', { body });
    await client.invalidateQueries({ queryKey: ['obligations', 'representatives'] });
    showToast({ tone: 'done', text: t('obligations.saved') });
  }
  return (
    <FormDialog
      title={t(representative ? 'obligations.change.representative' : 'obligations.add.representatives')}
      action={t(representative ? 'obligations.save' : 'obligations.add.representatives')}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        label={t('obligations.column.platform')}
        value={draft.platform}
        onChange={set('platform')}
      />
      <NativeSelect
        label={t('obligations.column.role')}
        data={ROLES.map((value) => ({ value, label: t(`obligations.role.${value}`) }))}
        value={draft.role}
        onChange={set('role')}
      />
      <TextInput
        required
        dir="auto"
        maxLength={300}
        label={t('obligations.column.name')}
        description={t('obligations.name.help')}
        value={draft.name}
        onChange={set('name')}
      />
      <TextInput
        required
        dir="ltr"
        pattern="[A-Z]{2}"
        label={t('obligations.country')}
        value={draft.country}
        onChange={set('country')}
      />
      <TextInput
        type="email"
        dir="ltr"
        label={t('obligations.email')}
        value={draft.email}
        onChange={set('email')}
      />
      <TextInput
        dir="ltr"
        label={t('obligations.languages')}
        value={draft.languages}
        onChange={set('languages')}
      />
      <NativeSelect
        label={t('obligations.column.available')}
        data={AVAILABLE.map((value) => ({ value, label: t(`obligations.available.${value}`) }))}
        value={draft.availability}
        onChange={set('availability')}
      />
      <Checkbox
        label={t('obligations.published')}
        checked={draft.published}
        onChange={(event) => setDraft({ ...draft, published: event.currentTarget.checked })}
      />
      <TextInput
        required
        type="date"
        label={t('obligations.column.since')}
        value={draft.from}
        onChange={set('from')}
      />
      <TextInput
        type="date"
        min={draft.from}
        label={t('obligations.ends')}
        description={t('obligations.ends.help')}
        value={draft.until}
        onChange={set('until')}
      />
      <TextInput
        type="date"
        label={t('obligations.notified')}
        value={draft.notified}
        onChange={set('notified')}
      />
    </FormDialog>
  );
}

interface RepresentativeDialogProps {
  readonly platform: string | undefined;
  /** The one that is changed; a new one when left out. */
  readonly representative?: Representative;
  readonly onClose: () => void;
}
