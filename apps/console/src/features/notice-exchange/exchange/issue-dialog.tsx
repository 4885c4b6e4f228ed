import type { ExchangePeer, IssuedOrder } from '@breakwater/contracts/notice-exchange';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { readOrder } from './read-order.ts';

/** Issues an order to a platform; what the law asks of it is checked there, and its defects come back. */
export function IssueDialog({ platforms, onIssued, onClose }: IssueDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [peerId, setPeerId] = useState(platforms[0]?.id ?? '');
  const [draft, setDraft] = useState({
    reference: '',
    authority: '',
    legalBasis: '',
    instrument: '',
    reasons: '',
    demands: '',
    targets: '',
    dueAt: '',
  });
  const set = (name: keyof typeof draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  async function send(): Promise<void> {
    const order = await api.call('notice-exchange.sendOrder', { body: { peerId, form: readOrder(draft) } });
    await client.invalidateQueries({ queryKey: ['exchange'] });
    onIssued(order);
  }
  return (
    <FormDialog
      title={t('exchange.issue')}
      text={t('exchange.issue.text')}
      action={t('exchange.issue')}
      onSend={send}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('exchange.column.to')}
        data={platforms.map(({ id, name }) => ({ value: id, label: name }))}
        value={peerId}
        onChange={(event) => setPeerId(event.currentTarget.value)}
      />
      <TextInput
        required
        dir="auto"
        maxLength={300}
        label={t('exchange.column.reference')}
        value={draft.reference}
        onChange={set('reference')}
      />
      <TextInput
        dir="auto"
        label={t('exchange.field.issuer')}
        value={draft.authority}
        onChange={set('authority')}
      />
      <TextInput
        dir="auto"
        maxLength={2_000}
        label={t('exchange.field.basis')}
        value={draft.legalBasis}
        onChange={set('legalBasis')}
      />
      <TextInput
        dir="ltr"
        label={t('exchange.field.instrument')}
        value={draft.instrument}
        onChange={set('instrument')}
      />
      <Textarea
        required
        autosize
        minRows={3}
        dir="ltr"
        label={t('exchange.field.targets')}
        value={draft.targets}
        onChange={set('targets')}
      />
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        label={t('exchange.field.demands')}
        value={draft.demands}
        onChange={set('demands')}
      />
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        label={t('exchange.field.reasons')}
        value={draft.reasons}
        onChange={set('reasons')}
      />
      <TextInput
        type="datetime-local"
        label={t('exchange.field.due')}
        value={draft.dueAt}
        onChange={set('dueAt')}
      />
    </FormDialog>
  );
}

interface IssueDialogProps {
  readonly platforms: readonly ExchangePeer[];
  readonly onIssued: (order: IssuedOrder) => void;
  readonly onClose: () => void;
}
