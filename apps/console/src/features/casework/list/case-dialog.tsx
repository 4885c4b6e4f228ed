import type { CaseworkCase } from '@breakwater/contracts/casework';
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { packQuery, packsQuery } from '../../orders/queries.ts';
import { KINDS } from '../casework-search.ts';
import { addresseesQuery } from '../queries.ts';
import { draftOf, readCase } from './case-draft.ts';

/** Begins a case as a draft, or changes one that was not sent yet. */
export function CaseDialog({ one, onSaved, onClose }: CaseDialogProps) {
  const t = useT();
  const local = useLocalText();
  const act = useAct(['casework']);
  const addressees = useQuery(addresseesQuery(false)).data ?? [];
  const form = useForm(
    () => draftOf(one),
    async (draft) => {
      const body = readCase(draft);
      if (one === undefined) {
        onSaved((await act('casework.openCase', undefined, { body })).id);
        return;
      }
      const { addresseeId: _, ...change } = body;
      await act('casework.changeCase', t('casework.changed'), { params: { id: one.id }, body: change });
      onSaved(one.id);
    },
  );
  const { kind, instrument, addresseeId } = form.draft;
  const packs = useQuery(packsQuery).data ?? [];
  const pack = useQuery(packQuery(instrument === '' ? undefined : instrument)).data;
  const needsLaw = kind !== 'referral';
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t(one ? 'casework.change' : 'casework.open')}
      text={t('casework.open.text')}
      action={t(one ? 'casework.save' : 'casework.open')}
      disabled={addresseeId === '' || (needsLaw && (instrument === '' || form.draft.requestType === ''))}
      onClose={onClose}
    >
      <div className={blocks.pair}>
        <Select
          data-autofocus
          label={t('casework.column.kind')}
          {...form.choice('kind', KINDS, (value) => t(`casework.kind.${value}`))}
        />
        <Select
          required
          searchable
          disabled={one !== undefined}
          label={t('casework.column.addressee')}
          nothingFoundMessage={t('casework.addressee.none')}
          data={addressees.map(({ id, name }) => ({ value: id, label: name }))}
          value={addresseeId === '' ? null : addresseeId}
          onChange={(id) => form.change({ addresseeId: id ?? '' })}
        />
      </div>
      <div className={blocks.pair}>
        <Select
          required={needsLaw}
          clearable
          searchable
          label={t('casework.field.instrument')}
          data={packs.map(({ id, title }) => ({ value: id, label: local(title) }))}
          value={instrument === '' ? null : instrument}
          onChange={(id) => form.change({ instrument: id ?? '', requestType: '' })}
        />
        <Select
          required={needsLaw}
          clearable
          disabled={!pack}
          label={t('casework.field.requestType')}
          data={(pack?.requestTypes ?? []).map(({ id, title }) => ({ value: id, label: local(title) }))}
          value={form.draft.requestType === '' ? null : form.draft.requestType}
          onChange={(id) => form.change({ requestType: id ?? '' })}
        />
      </div>
      <TextInput
        required
        dir="auto"
        maxLength={300}
        label={t('casework.column.reference')}
        {...form.text('reference')}
      />
      <Textarea
        required
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        maxLength={20_000}
        label={t('casework.field.reason')}
        {...form.text('reason')}
      />
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        maxLength={5_000}
        label={t('casework.field.asked')}
        description={t('casework.field.asked.help')}
        {...form.text('asked')}
      />
      <div className={blocks.pair}>
        <TextInput
          type="datetime-local"
          label={t('casework.field.due')}
          description={t('casework.field.due.help')}
          {...form.text('dueAt')}
        />
        <TextInput
          dir="ltr"
          maxLength={2}
          label={t('casework.field.language')}
          description={t('casework.field.language.help')}
          {...form.text('language')}
        />
      </div>
      <Checkbox label={t('casework.field.emergency')} {...form.tick('emergency')} />
    </FormDialog>
  );
}

interface CaseDialogProps {
  /** The draft that is changed; a new one when left out. */
  readonly one?: CaseworkCase;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}
