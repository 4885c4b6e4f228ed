import type { BankSummary } from '@breakwater/contracts/detection';
import { Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { bankQuery, banksQuery, type StoredBank } from './queries.ts';
import { SEVERITY_NAMES } from './severities.ts';

interface BankDetailsDialogProps {
  /** The bank whose details are changed; a new one is made when left out. */
  readonly bank?: BankSummary;
  readonly onClose: () => void;
  readonly onStored: (bank: string) => void;
}

const ID = /^[a-z0-9][a-z0-9._/-]{0,99}$/;

/** A bank without what may be left out of its details: what is empty now is not what it was. */
function apartFromDetails({ severity: _, description: __, ...kept }: StoredBank) {
  return kept;
}

/** What a bank is, apart from its entries. */
export function BankDetailsDialog({ bank, onClose, onStored }: BankDetailsDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const [form, setForm] = useState({
    id: bank?.id ?? '',
    kind: bank?.kind ?? 'terms',
    title: bank?.title ?? '',
    owner: bank?.owner ?? '',
    severity: bank?.severity ?? ('' as const),
    description: bank?.description ?? '',
  });
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const others = useQuery(banksQuery).data?.banks ?? [];
  const isTaken = !bank && others.some(({ id }) => id === form.id);
  const isIdFine = ID.test(form.id) && !isTaken;

  async function store(): Promise<void> {
    // The whole bank goes out, so the entries that are there go with it: of the same version, or it is refused.
    const stored = bank && (await client.fetchQuery({ ...bankQuery(bank.id), staleTime: 0 }));
    const { id, kind, title, owner, severity, description } = form;
    const details = {
      id,
      title,
      owner,
      ...(severity !== '' && { severity }),
      ...(description !== '' && { description }),
    };
    const body = stored ? { ...apartFromDetails(stored), ...details } : { ...details, kind, entries: [] };
    const made = await api.call('detection.putBank', { params: { id }, body });
    await client.invalidateQueries({ queryKey: ['banks'] });
    showToast({ tone: 'done', text: t('banks.saved', { title: made.title, version: made.version }) });
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ busy: true });
    try {
      await store();
      onClose();
      onStored(form.id);
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <Modal
      opened
      title={t(bank ? 'banks.details' : 'banks.new')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          required
          data-autofocus
          dir="auto"
          maxLength={200}
          label={t('banks.field.title')}
          value={form.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        {!bank && (
          <>
            <TextInput
              mt="sm"
              required
              dir="ltr"
              label={t('banks.field.id')}
              description={t('banks.field.id.help')}
              error={
                form.id !== '' && !isIdFine && t(isTaken ? 'banks.field.id.taken' : 'banks.field.id.wrong')
              }
              value={form.id}
              onChange={(event) => set({ id: event.currentTarget.value })}
            />
            <Select
              mt="sm"
              allowDeselect={false}
              label={t('banks.field.bank-kind')}
              value={form.kind}
              data={(['terms', 'links'] as const).map((value) => ({
                value,
                label: t(`banks.kind.${value}`),
              }))}
              onChange={(value) => set({ kind: value === 'links' ? 'links' : 'terms' })}
            />
          </>
        )}
        <TextInput
          mt="sm"
          required
          dir="auto"
          maxLength={200}
          label={t('banks.column.owner')}
          description={t('banks.field.owner.help')}
          value={form.owner}
          onChange={(event) => set({ owner: event.currentTarget.value })}
        />
        <Select
          mt="sm"
          clearable
          label={t('banks.column.severity')}
          value={form.severity === '' ? null : form.severity}
          data={SEVERITY_NAMES.map((value) => ({ value, label: t(`banks.severity.${value}`) }))}
          onChange={(value) => set({ severity: SEVERITY_NAMES.find((one) => one === value) ?? '' })}
        />
        <Textarea
          mt="sm"
          dir="auto"
          maxLength={4000}
          label={t('banks.field.description')}
          value={form.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <div role="alert">{state.error !== undefined && <ErrorText error={state.error} />}</div>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={state.busy} disabled={!isIdFine}>
            {t('banks.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
