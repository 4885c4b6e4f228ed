import type { DesignationList } from '@breakwater/contracts/screening';
import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import type { Form } from '../../../ui/form/use-form.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { useDoing } from '../../../ui/use-act.ts';
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
  const doing = useDoing(['lists']);
  const form = useForm<ListForm>(list ? formOf(list.id, list) : EMPTY_FORM, async (draft) => {
    const input = { params: { id: draft.id }, body: settingsOf(draft) };
    const stored = await doing(
      ({ title }) => t(list ? 'lists.saved' : 'lists.added', { title }),
      () => api.call('screening.putList', input),
    );
    onStored(stored);
  });
  const { id, screens } = form.draft;
  const others = useQuery(listsQuery).data?.lists ?? [];
  const isTaken = !list && others.some((one) => one.id === id);
  const isIdFine = isListId(id) && !isTaken;
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t(list ? 'lists.settings' : 'lists.new')}
      action={t(list ? 'lists.save' : 'lists.add')}
      disabled={!isIdFine}
      onClose={onClose}
    >
      {!list && <KnownLists taken={others.map(({ id }) => id)} onPick={form.change} />}
      {!list && (
        <TextInput
          required
          data-autofocus
          dir="ltr"
          label={t('lists.field.id')}
          description={t('lists.field.id.help')}
          {...form.text('id')}
          error={id !== '' && !isIdFine && t(isTaken ? 'lists.field.id.taken' : 'lists.field.id.wrong')}
        />
      )}
      <ListFields form={form} />
      {list && list.screens !== screens && <p className="prose">{t('lists.screens.changes')}</p>}
    </FormDialog>
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

function ListFields({ form }: { readonly form: Form<ListForm> }) {
  const t = useT();
  const formats = useQuery(listFormatsQuery).data ?? [];
  const known = formats.some(({ id }) => id === form.draft.format) || form.draft.format === '';
  const shown = known ? formats : [...formats, { id: form.draft.format, title: form.draft.format }];
  return (
    <>
      <TextInput required dir="auto" maxLength={200} label={t('lists.field.title')} {...form.text('title')} />
      <TextInput
        required
        dir="auto"
        maxLength={200}
        label={t('lists.column.authority')}
        description={t('lists.field.authority.help')}
        {...form.text('authority')}
      />
      <Textarea
        dir="ltr"
        label={t('lists.field.sources')}
        description={t('lists.field.sources.help')}
        {...form.text('sources')}
      />
      <NumberInput
        min={1}
        max={720}
        allowDecimal={false}
        label={t('lists.field.every')}
        description={t('lists.field.every.help')}
        {...form.number('everyHours')}
      />
      <Select
        label={t('lists.column.screens')}
        description={t('lists.field.screens.help')}
        {...form.choice('screens', SCREENS, (one) => t(`lists.screens.${one}`))}
      />
      <Select
        clearable
        searchable
        label={t('lists.field.format')}
        placeholder={t('lists.field.format.found')}
        value={form.draft.format === '' ? null : form.draft.format}
        data={shown.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(value) => form.change({ format: value ?? '' })}
      />
    </>
  );
}
