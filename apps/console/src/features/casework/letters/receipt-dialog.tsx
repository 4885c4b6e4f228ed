import type { CaseSending, NewReceipt } from '@breakwater/contracts/casework';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { deskSeconds, instantOf } from '../../../ui/desk-time.ts';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';

const BASES = ['confirmed', 'presumed'] as const satisfies NewReceipt['receivedBasis'][];

/** Says since when the addressee has a letter, and how that is known: periods that begin with receipt run from then. */
export function ReceiptDialog({ caseId, sending, onClose }: ReceiptDialogProps) {
  const t = useT();
  const act = useAct(['casework']);
  const form = useForm(
    () => ({ at: deskSeconds(Date.now()), basis: 'confirmed' as NewReceipt['receivedBasis'], note: '' }),
    ({ at, basis, note }) => {
      const body = {
        receivedAt: instantOf(at) ?? new Date().toISOString(),
        receivedBasis: basis,
        ...(note.trim() !== '' && { receivedNote: note.trim() }),
      };
      const params = { id: caseId, sendingId: sending.id };
      return act('casework.recordReceipt', t('casework.receipt.done'), { params, body });
    },
  );
  return (
    <FormDialog
      form={form}
      title={t('casework.receipt')}
      text={t('casework.receipt.text')}
      action={t('casework.receipt')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        type="datetime-local"
        step={1}
        label={t('casework.receipt.at')}
        {...form.text('at')}
      />
      <Select
        label={t('casework.receipt.basis')}
        {...form.choice('basis', BASES, (basis) => t(`casework.receipt.${basis}`))}
      />
      <Textarea
        autosize
        dir="auto"
        maxLength={2_000}
        label={t('casework.receipt.note')}
        {...form.text('note')}
      />
    </FormDialog>
  );
}

interface ReceiptDialogProps {
  readonly caseId: string;
  readonly sending: CaseSending;
  readonly onClose: () => void;
}
