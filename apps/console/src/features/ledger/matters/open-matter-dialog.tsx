import { Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { itemsRead } from '../../../api/pages-of.ts';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { PackField } from '../../law/pack-field.tsx';
import { authoritiesQuery } from '../../orders/authorities/queries.ts';
import { EntryFields } from './entry-fields.tsx';
import { SPACES } from './matter-search.ts';
import styles from './matters.module.css';
import { newEntry } from './read-entry.ts';
import { type MatterDraft, readMatter } from './read-matter.ts';

/** Opens a matter with what happened first. */
export function OpenMatterDialog({ workspace, onOpened, onClose }: OpenMatterProps) {
  const t = useT();
  const client = useQueryClient();
  const [draft, setDraft] = useState<MatterDraft>({
    title: '',
    workspace,
    platform: '',
    authorityName: '',
    instrument: '',
  });
  const [first, setFirst] = useState(() => newEntry('concern', 'authority'));
  const known = useKnown(draft.authorityName);
  const set = (name: keyof MatterDraft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  async function send(): Promise<void> {
    const matter = await api.call('ledger.openMatter', { body: readMatter(draft, first, known) });
    await client.invalidateQueries({ queryKey: ['matters', 'list'] });
    onOpened(matter.id);
  }
  return (
    <FormDialog
      title={t('matters.open')}
      text={t('matters.open.text')}
      action={t('matters.open')}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={300}
        label={t('matters.field.title')}
        value={draft.title}
        onChange={set('title')}
      />
      <NativeSelect
        label={t('matters.column.workspace')}
        data={SPACES.map((value) => ({ value, label: t(`matters.workspace.${value}`) }))}
        value={draft.workspace}
        onChange={set('workspace')}
      />
      <TextInput
        required
        dir="auto"
        maxLength={200}
        label={t('matters.column.platform')}
        value={draft.platform}
        onChange={set('platform')}
      />
      <Autocomplete
        required
        dir="auto"
        maxLength={500}
        label={t('matters.column.authority')}
        description={t('matters.field.authority.help')}
        data={[...new Set(known.map(({ name }) => name))]}
        value={draft.authorityName}
        onChange={(authorityName) => setDraft({ ...draft, authorityName })}
      />
      <PackField
        label={t('matters.field.law')}
        value={draft.instrument}
        onChange={(instrument) => setDraft({ ...draft, instrument })}
      />
      <fieldset className={styles.first}>
        <legend>{t('matters.open.first')}</legend>
        <EntryFields draft={first} onChange={setFirst} />
      </fieldset>
    </FormDialog>
  );
}

interface OpenMatterProps {
  /** Whose ledger it is, unless something else is chosen. */
  readonly workspace: (typeof SPACES)[number];
  readonly onOpened: (id: string) => void;
  readonly onClose: () => void;
}

/** Authorities of the register by what is written of their name, for those who may see it. */
function useKnown(name: string) {
  const may = useMay();
  const q = name.trim();
  const { data } = useInfiniteQuery({
    ...authoritiesQuery({ ...(q !== '' && { q }) }),
    enabled: may('authorities.read'),
    placeholderData: (before) => before,
  });
  return itemsRead(data);
}
