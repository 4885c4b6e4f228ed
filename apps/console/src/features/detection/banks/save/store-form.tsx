import { Button, Group, Textarea } from '@mantine/core';
import { useT } from '../../../../i18n/t.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { Failure } from '../../../../ui/states.tsx';

export interface StoreOptions {
  readonly reason: string;
  /** Against what the dry run says. */
  readonly force: boolean;
}

interface StoreFormProps {
  /** The dry run speaks against it: it is stored only with a reason, and said so. */
  readonly isRefused: boolean;
  readonly action: string;
  readonly onStore: (options: StoreOptions) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** Why, then store. What was refused by its dry run needs a reason and a second look. */
export function StoreForm({ isRefused, action, onStore, onCancel }: StoreFormProps) {
  const t = useT();
  const form = useForm({ reason: '' }, ({ reason }) => onStore({ reason: reason.trim(), force: isRefused }));
  return (
    <form onSubmit={form.submit}>
      {isRefused && <p>{t('banks.force.text')}</p>}
      <Textarea
        mt="sm"
        dir="auto"
        maxLength={1000}
        required={isRefused}
        label={t(isRefused ? 'banks.force.reason' : 'banks.reason')}
        {...form.text('reason')}
      />
      <Failure error={form.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button
          type="submit"
          loading={form.isSending}
          disabled={isRefused && form.draft.reason.trim() === ''}
          {...(isRefused && { color: 'red.8' })}
        >
          {isRefused ? t('banks.force') : action}
        </Button>
      </Group>
    </form>
  );
}
