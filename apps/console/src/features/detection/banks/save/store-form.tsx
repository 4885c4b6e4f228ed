import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../../i18n/t.tsx';
import { Failure } from '../../../../ui/states.tsx';

interface StoreFormProps {
  /** The dry run speaks against it: it is stored only with a reason, and said so. */
  readonly isRefused: boolean;
  readonly action: string;
  readonly onStore: (options: { readonly reason: string; readonly force: boolean }) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** Why, then store. What was refused by its dry run needs a reason and a second look. */
export function StoreForm({ isRefused, action, onStore, onCancel }: StoreFormProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  async function store(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ busy: true });
    try {
      await onStore({ reason: reason.trim(), force: isRefused });
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <form onSubmit={(event) => void store(event)}>
      {isRefused && <p>{t('banks.force.text')}</p>}
      <Textarea
        mt="sm"
        dir="auto"
        maxLength={1000}
        required={isRefused}
        label={t(isRefused ? 'banks.force.reason' : 'banks.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Failure error={state.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button
          type="submit"
          loading={state.busy}
          disabled={isRefused && reason.trim() === ''}
          {...(isRefused && { color: 'red.8' })}
        >
          {isRefused ? t('banks.force') : action}
        </Button>
      </Group>
    </form>
  );
}
