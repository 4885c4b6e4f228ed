import type { Officer } from '@breakwater/contracts/orders';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../../api/server-clock.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { vouchDays, vouchedUntil } from './vouched-until.ts';

/** What staff can do about a portal account: shut it at once, open it again, vouch for it anew. */
export function OfficerActs({ officer }: { readonly officer: Officer }) {
  const t = useT();
  const change = useChange(officer);
  const [vouching, setVouching] = useState(false);
  const step = officer.disabled ? 'enable' : 'disable';
  return (
    <>
      {!officer.disabled && (
        <Button size="compact-xs" variant="default" onClick={() => setVouching(true)}>
          {t('authorities.officer.vouch')}
        </Button>
      )}
      <AskButton
        size="compact-xs"
        danger={step === 'disable'}
        action={t(`authorities.officer.${step}`)}
        onConfirm={() => change({ disabled: !officer.disabled }, t(`authorities.officer.${step}d.done`))}
        text={t(`authorities.officer.${step}.text`)}
      />
      {vouching && <VouchDialog change={change} onClose={() => setVouching(false)} />}
    </>
  );
}

function VouchDialog({ change, onClose }: VouchDialogProps) {
  const t = useT();
  const { min, max } = vouchDays(useNow());
  const form = useForm({ day: max }, ({ day }) => change(vouchedUntil(day), t('authorities.saved')));
  return (
    <FormDialog
      form={form}
      title={t('authorities.officer.vouch')}
      text={t('authorities.officer.vouch.text')}
      action={t('authorities.officer.vouch')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        type="date"
        min={min}
        max={max}
        label={t('authorities.vouched')}
        {...form.text('day')}
      />
    </FormDialog>
  );
}

interface VouchDialogProps {
  readonly change: ReturnType<typeof useChange>;
  readonly onClose: () => void;
}

function useChange({ id }: Officer) {
  const act = useAct(['authorities']);
  return (change: { readonly disabled?: boolean; readonly expiresAt?: string }, done: string) =>
    act('orders.changeOfficer', done, { params: { id }, body: change });
}
