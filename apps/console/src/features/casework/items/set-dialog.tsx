import type { CaseworkCase, SettableState } from '@breakwater/contracts/casework';
import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import { deskSeconds, instantOf } from '../../../ui/desk-time.ts';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { packQuery } from '../../orders/queries.ts';
import { useStateWord } from '../use-state-word.ts';

/** Says what became of items: since when, and how that is known. */
export function SetDialog({ one, items, state, onDone, onClose }: SetDialogProps) {
  const t = useT();
  const local = useLocalText();
  const formats = useFormats();
  const word = useStateWord(one.requestKind);
  const act = useAct(['casework']);
  const pack = useQuery(packQuery(one.instrument)).data;
  const type = pack?.requestTypes.find(({ id }) => id === one.requestType);
  const grounds = (type?.refusalGrounds ?? []).filter(({ by }) => by.includes('addressee'));
  const form = useForm(
    () => ({ at: deskSeconds(Date.now()), note: '', ground: '', answerId: null as string | null }),
    async ({ at, note, ground, answerId }) => {
      const body = {
        items: [...items],
        state,
        at: instantOf(at) ?? new Date().toISOString(),
        ...(note.trim() !== '' && { note: note.trim() }),
        ...(state === 'refused' && { ground: ground.trim() }),
        ...(answerId !== null && { answerId }),
      };
      await act('casework.setItems', t('casework.set.done', { count: items.length, state: word(state) }), {
        params: { id: one.id },
        body,
      });
      onDone();
    },
  );
  return (
    <FormDialog
      form={form}
      title={t('casework.set', { count: items.length, state: word(state) })}
      text={t('casework.set.text')}
      action={word(state)}
      onClose={onClose}
    >
      {state === 'refused' && (
        <Autocomplete
          required
          data-autofocus
          dir="auto"
          maxLength={300}
          label={t('casework.set.ground')}
          description={t('casework.set.ground.help')}
          data={grounds.map(({ label }) => local(label))}
          {...form.value('ground')}
        />
      )}
      <TextInput
        required
        {...(state !== 'refused' && { 'data-autofocus': true })}
        type="datetime-local"
        step={1}
        label={t('casework.set.at')}
        {...form.text('at')}
      />
      {one.answers.length > 0 && (
        <Select
          clearable
          label={t('casework.set.answer')}
          data={one.answers.map(({ id, kind, at }) => ({
            value: id,
            label: `${t(`casework.answer.${kind}`)} · ${formats.dateTime(at)}`,
          }))}
          {...form.value('answerId')}
        />
      )}
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        maxLength={2_000}
        label={t('casework.field.note')}
        {...form.text('note')}
      />
    </FormDialog>
  );
}

interface SetDialogProps {
  readonly one: CaseworkCase;
  readonly items: readonly string[];
  readonly state: SettableState;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
