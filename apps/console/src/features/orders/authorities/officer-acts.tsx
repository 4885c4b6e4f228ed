import type { Officer } from '@breakwater/contracts/orders';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useNow } from '../../../api/server-clock.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useSave } from './use-save.ts';
import { vouchDays, vouchedUntil } from './vouched-until.ts';

/** What staff can do about a portal account: shut it at once, open it again, vouch for it anew. */
export function OfficerActs({ officer }: { readonly officer: Officer }) {
  const t = useT();
  const change = useChange(officer);
  const [asks, setAsks] = useState<'switch' | 'vouch'>();
  const close = (): void => setAsks(undefined);
  const step = officer.disabled ? 'enable' : 'disable';
  return (
    <>
      {!officer.disabled && (
        <Button size="compact-xs" variant="default" onClick={() => setAsks('vouch')}>
          {t('authorities.officer.vouch')}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => setAsks('switch')}>
        {t(`authorities.officer.${step}`)}
      </Button>
      <ConfirmDialog
        opened={asks === 'switch'}
        danger={step === 'disable'}
        title={t(`authorities.officer.${step}`)}
        action={t(`authorities.officer.${step}`)}
        onClose={close}
        onConfirm={() => change({ disabled: !officer.disabled }, t(`authorities.officer.${step}d.done`))}
      >
        <p className="prose">{t(`authorities.officer.${step}.text`)}</p>
      </ConfirmDialog>
      {asks === 'vouch' && <VouchDialog change={change} onClose={close} />}
    </>
  );
}

function VouchDialog({ change, onClose }: VouchDialogProps) {
  const t = useT();
  const { min, max } = vouchDays(useNow());
  const [day, setDay] = useState(max);
  return (
    <FormDialog
      title={t('authorities.officer.vouch')}
      text={t('authorities.officer.vouch.text')}
      action={t('authorities.officer.vouch')}
      onSend={() => change(vouchedUntil(day), t('authorities.saved'))}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        type="date"
        min={min}
        max={max}
        label={t('authorities.vouched')}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

interface VouchDialogProps {
  readonly change: ReturnType<typeof useChange>;
  readonly onClose: () => void;
}

function useChange({ id }: Officer) {
  const save = useSave();
  return (change: { readonly disabled?: boolean; readonly expiresAt?: string }, done: string) =>
    save(() => api.call('orders.changeOfficer', { params: { id }, body: change }), done);
}
