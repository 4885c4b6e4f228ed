import { Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { itemsRead } from '../../../api/pages-of.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { PackField } from '../../law/pack-field.tsx';
import { authoritiesQuery } from '../../orders/authorities/queries.ts';
import { EntryFields } from './entry-fields.tsx';
import { SPACES } from './matter-search.ts';
import styles from './matters.module.css';
import { newEntry } from './read-entry.ts';
import { readMatter } from './read-matter.ts';

/** Opens a matter with what happened first. */
export function OpenMatterDialog({ workspace, onOpened, onClose }: OpenMatterProps) {
  const t = useT();
  const act = useAct(['matters', 'list']);
  const form = useForm(
    () => ({
      title: '',
      workspace: workspace as string,
      platform: '',
      authorityName: '',
      instrument: '',
      first: newEntry('concern', 'authority'),
    }),
    async ({ first, ...draft }) =>
      onOpened((await act('ledger.openMatter', undefined, { body: readMatter(draft, first, known) })).id),
  );
  const known = useKnown(form.draft.authorityName);
  return (
    <FormDialog
      form={form}
      title={t('matters.open')}
      text={t('matters.open.text')}
      action={t('matters.open')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={300}
        label={t('matters.field.title')}
        {...form.text('title')}
      />
      <NativeSelect
        label={t('matters.column.workspace')}
        data={SPACES.map((value) => ({ value, label: t(`matters.workspace.${value}`) }))}
        {...form.text('workspace')}
      />
      <TextInput
        required
        dir="auto"
        maxLength={200}
        label={t('matters.column.platform')}
        {...form.text('platform')}
      />
      <Autocomplete
        required
        dir="auto"
        maxLength={500}
        label={t('matters.column.authority')}
        description={t('matters.field.authority.help')}
        data={[...new Set(known.map(({ name }) => name))]}
        {...form.value('authorityName')}
      />
      <PackField label={t('matters.field.law')} {...form.value('instrument')} />
      <fieldset className={styles.first}>
        <legend>{t('matters.open.first')}</legend>
        <EntryFields draft={form.draft.first} onChange={(first) => form.change({ first })} />
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
