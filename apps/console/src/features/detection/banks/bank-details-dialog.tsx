import type { BankSummary } from '@breakwater/contracts/detection';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useDoing } from '../../../ui/use-act.ts';
import { bankQuery, banksQuery, type StoredBank } from './queries.ts';
import { SEVERITY_NAMES } from './severities.ts';

interface BankDetailsDialogProps {
  /** The bank whose details are changed; a new one is made when left out. */
  readonly bank?: BankSummary;
  readonly onClose: () => void;
  readonly onStored: (bank: string) => void;
}

interface DetailsDraft {
  readonly id: string;
  readonly kind: BankSummary['kind'];
  readonly title: string;
  readonly owner: string;
  readonly severity: (typeof SEVERITY_NAMES)[number] | null;
  readonly description: string;
}

const KINDS = ['terms', 'links'] as const;
const ID = /^[a-z0-9][a-z0-9._/-]{0,99}$/;

/** A bank without what may be left out of its details: what is empty now is not what it was. */
function apartFromDetails({ severity: _, description: __, ...kept }: StoredBank) {
  return kept;
}

/** What a bank is, apart from its entries. */
export function BankDetailsDialog({ bank, onClose, onStored }: BankDetailsDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const doing = useDoing(['banks']);
  const form = useForm<DetailsDraft>(
    {
      id: bank?.id ?? '',
      kind: bank?.kind ?? 'terms',
      title: bank?.title ?? '',
      owner: bank?.owner ?? '',
      severity: bank?.severity ?? null,
      description: bank?.description ?? '',
    },
    async (draft) => {
      await doing(
        ({ title, version }) => t('banks.saved', { title, version }),
        () => store(draft),
      );
      onStored(draft.id);
    },
  );
  const others = useQuery(banksQuery).data?.banks ?? [];
  const isTaken = !bank && others.some((one) => one.id === form.draft.id);
  const isIdFine = ID.test(form.draft.id) && !isTaken;

  async function store({ id, kind, title, owner, severity, description }: DetailsDraft) {
    // The whole bank goes out, so the entries that are there go with it: of the same version, or it is refused.
    const stored = bank && (await client.fetchQuery({ ...bankQuery(bank.id), staleTime: 0 }));
    const details = {
      id,
      title,
      owner,
      ...(severity !== null && { severity }),
      ...(description !== '' && { description }),
    };
    const body = stored ? { ...apartFromDetails(stored), ...details } : { ...details, kind, entries: [] };
    return api.call('detection.putBank', { params: { id }, body });
  }
  return (
    <FormDialog
      form={form}
      title={t(bank ? 'banks.details' : 'banks.new')}
      action={t('banks.save')}
      disabled={!isIdFine}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={200}
        label={t('banks.field.title')}
        {...form.text('title')}
      />
      {!bank && (
        <>
          <TextInput
            required
            dir="ltr"
            label={t('banks.field.id')}
            description={t('banks.field.id.help')}
            {...form.text('id')}
            error={
              form.draft.id !== '' &&
              !isIdFine &&
              t(isTaken ? 'banks.field.id.taken' : 'banks.field.id.wrong')
            }
          />
          <Select
            label={t('banks.field.bank-kind')}
            {...form.choice('kind', KINDS, (kind) => t(`banks.kind.${kind}`))}
          />
        </>
      )}
      <TextInput
        required
        dir="auto"
        maxLength={200}
        label={t('banks.column.owner')}
        description={t('banks.field.owner.help')}
        {...form.text('owner')}
      />
      <Select
        clearable
        label={t('banks.column.severity')}
        data={SEVERITY_NAMES.map((value) => ({ value, label: t(`banks.severity.${value}`) }))}
        {...form.value('severity')}
      />
      <Textarea
        dir="auto"
        maxLength={4000}
        label={t('banks.field.description')}
        {...form.text('description')}
      />
    </FormDialog>
  );
}
