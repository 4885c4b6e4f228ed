import type { DesignationList } from '@breakwater/contracts/screening';
import { Button, Group, Modal, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { KNOWN_LISTS, knownSettings } from './known-lists.ts';
import { EMPTY_FORM, formOf, isListId, type ListForm, SCREENS, settingsOf } from './list-form.ts';
import styles from './lists.module.css';
import { listFormatsQuery, listsQuery } from './queries.ts';

interface ListDialogProps {
  /** The list whose settings are changed; one is added when left out. */
  readonly list?: DesignationList;
  readonly onClose: () => void;
  readonly onStored: (list: DesignationList) => void;
}

/** Adds a list, a well-known one or one's own, or changes what one is set to. */
export function ListDialog({ list, onClose, onStored }: ListDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [form, setForm] = useState<ListForm>(() => (list ? formOf(list.id, list) : EMPTY_FORM));
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const set = (change: Partial<ListForm>) => setForm((before) => ({ ...before, ...change }));
  const others = useQuery(listsQuery).data?.lists ?? [];
  const isTaken = !list && others.some(({ id }) => id === form.id);
  const isIdFine = isListId(form.id) && !isTaken;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ busy: true });
    try {
      const stored = await api.call('screening.putList', { params: { id: form.id }, body: settingsOf(form) });
      await client.invalidateQueries({ queryKey: ['lists'] });
      showToast({ tone: 'done', text: t(list ? 'lists.saved' : 'lists.added', { title: stored.title }) });
      onClose();
      onStored(stored);
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <Modal
      opened
      size="lg"
      title={t(list ? 'lists.settings' : 'lists.new')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {!list && <KnownLists taken={others.map(({ id }) => id)} onPick={setForm} />}
        {!list && (
          <TextInput
            required
            data-autofocus
            dir="ltr"
            label={t('lists.field.id')}
            description={t('lists.field.id.help')}
            error={
              form.id !== '' && !isIdFine && t(isTaken ? 'lists.field.id.taken' : 'lists.field.id.wrong')
            }
            value={form.id}
            onChange={(event) => set({ id: event.currentTarget.value })}
          />
        )}
        <ListFields form={form} set={set} />
        {list && list.screens !== form.screens && <p className="prose">{t('lists.screens.changes')}</p>}
        <div role="alert">{state.error !== undefined && <ErrorText error={state.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={state.busy} disabled={!isIdFine}>
            {t(list ? 'lists.save' : 'lists.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** Fills the form with a list that its authority publishes for machines. */
function KnownLists({ taken, onPick }: KnownListsProps) {
  const t = useT();
  const formats = useQuery(listFormatsQuery).data;
  return (
    <fieldset className={styles.plain}>
      <legend className="dim">{t('lists.known')}</legend>
      <div className={styles.known}>
        {KNOWN_LISTS.map(({ id }) => (
          <Button
            key={id}
            variant="default"
            disabled={!formats || taken.includes(id)}
            onClick={() => {
              const settings = knownSettings(id, formats ?? []);
              if (settings) onPick(formOf(id, settings));
            }}
          >
            {t(`lists.known.${id}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

interface KnownListsProps {
  readonly taken: readonly string[];
  readonly onPick: (form: ListForm) => void;
}

function ListFields({ form, set }: ListFieldsProps) {
  const t = useT();
  const formats = useQuery(listFormatsQuery).data ?? [];
  const known = formats.some(({ id }) => id === form.format) || form.format === '';
  const shown = known ? formats : [...formats, { id: form.format, title: form.format }];
  return (
    <>
      <TextInput
        required
        dir="auto"
        maxLength={200}
        label={t('lists.field.title')}
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        required
        dir="auto"
        maxLength={200}
        label={t('lists.column.authority')}
        description={t('lists.field.authority.help')}
        value={form.authority}
        onChange={(event) => set({ authority: event.currentTarget.value })}
      />
      <Textarea
        dir="ltr"
        label={t('lists.field.sources')}
        description={t('lists.field.sources.help')}
        value={form.sources}
        onChange={(event) => set({ sources: event.currentTarget.value })}
      />
      <NumberInput
        min={1}
        max={720}
        allowDecimal={false}
        label={t('lists.field.every')}
        description={t('lists.field.every.help')}
        value={form.everyHours}
        onChange={(value) => set({ everyHours: typeof value === 'number' ? value : '' })}
      />
      <Select
        allowDeselect={false}
        label={t('lists.column.screens')}
        description={t('lists.field.screens.help')}
        value={form.screens}
        data={SCREENS.map((value) => ({ value, label: t(`lists.screens.${value}`) }))}
        onChange={(value) => set({ screens: SCREENS.find((one) => one === value) ?? 'terrorism' })}
      />
      <Select
        clearable
        searchable
        label={t('lists.field.format')}
        placeholder={t('lists.field.format.found')}
        value={form.format === '' ? null : form.format}
        data={shown.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(value) => set({ format: value ?? '' })}
      />
    </>
  );
}

interface ListFieldsProps {
  readonly form: ListForm;
  readonly set: (change: Partial<ListForm>) => void;
}
