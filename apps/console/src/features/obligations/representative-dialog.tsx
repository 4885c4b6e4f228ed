import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

const ROLES = ['legal-representative', 'contact-point', 'compliance-officer', 'grievance-officer'] as const;
const AVAILABLE = ['24x7', 'business'] as const;

/** Enters who stands for a platform. */
export function RepresentativeDialog({ platform, onClose }: RepresentativeDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [draft, setDraft] = useState({
    ...{ platform: platform ?? '', role: ROLES[0] as string, country: '', name: '', email: '' },
    ...{
      languages: '',
      availability: 'business',
      published: false,
      from: new Date().toISOString().slice(0, 10),
    },
  });
  const set = (name: keyof typeof draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  async function send(): Promise<void> {
    const { email, languages, from, ...rest } = draft;
    await api.post('/v1/representatives', {
      ...rest,
      languages: languages.split(/[\s,،]+/).filter((one) => one !== ''),
      from: `${from}T00:00:00Z`,
      ...(email !== '' && { email }),
    });
    await client.invalidateQueries({ queryKey: ['obligations', 'representatives'] });
  }
  return (
    <FormDialog
      title={t('obligations.add.representatives')}
      action={t('obligations.add.representatives')}
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
    </FormDialog>
  );
}

interface RepresentativeDialogProps {
  readonly platform: string | undefined;
  readonly onClose: () => void;
}
