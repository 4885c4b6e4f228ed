import type { CaseLetter, CaseworkCase, SendingWay } from '@breakwater/contracts/casework';
import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { deskSeconds, instantOf } from '../../../ui/desk-time.ts';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { addresseeQuery } from '../queries.ts';

const WAYS = ['e-mail', 'portal', 'post', 'handed-over'] as const satisfies SendingWay[];

/** Says that a letter went out, and how; with the first one its items are asked for. */
export function SendingDialog({ one, letter, onClose }: SendingDialogProps) {
  const t = useT();
  const act = useAct(['casework'], ['letters']);
  const channels = useQuery(addresseeQuery(one.addresseeId)).data?.channels ?? [];
  const form = useForm(
    () => ({ way: 'e-mail' as SendingWay, at: deskSeconds(Date.now()), to: '', note: '' }),
    ({ way, at, to, note }) => {
      const body = {
        letterId: letter.id,
        way,
        at: instantOf(at) ?? new Date().toISOString(),
        ...(to.trim() !== '' && { to: to.trim() }),
        ...(note.trim() !== '' && { note: note.trim() }),
      };
      return act('casework.recordSending', t('casework.sent.done'), { params: { id: one.id }, body });
    },
  );
  return (
    <FormDialog
      form={form}
      title={t('casework.sent')}
      text={t(one.state === 'draft' ? 'casework.sent.first' : 'casework.sent.text')}
      action={t('casework.sent')}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={t('casework.sent.way')}
        {...form.choice('way', WAYS, (way) => t(`casework.way.${way}`))}
      />
      <div className={blocks.pair}>
        <TextInput
          required
          type="datetime-local"
          step={1}
          label={t('casework.sent.at')}
          {...form.text('at')}
        />
        <Autocomplete
          dir="auto"
          maxLength={1_000}
          label={t('casework.sent.to')}
          data={[...new Set(channels.map(({ value }) => value))]}
          {...form.value('to')}
        />
      </div>
      <Textarea
        autosize
        dir="auto"
        maxLength={2_000}
        label={t('casework.field.note')}
        {...form.text('note')}
      />
    </FormDialog>
  );
}

interface SendingDialogProps {
  readonly one: CaseworkCase;
  readonly letter: CaseLetter;
  readonly onClose: () => void;
}
