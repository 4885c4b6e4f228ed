import { NumberInput, TextInput } from '@mantine/core';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useDoing } from '../../../ui/use-act.ts';
import { wordsOf } from '../../../ui/words-of.ts';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;

interface RunDraft {
  readonly days: number | '';
  readonly platforms: string;
}

/** Starts a search for networks in what was posted lately, on all platforms or on some. */
export function RunDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const doing = useDoing(['networks', 'runs']);
  const form = useForm<RunDraft>({ days: DEFAULT_DAYS, platforms: '' }, async ({ days, platforms }) => {
    const named = wordsOf(platforms);
    const body = {
      from: new Date(Date.now() - (days || DEFAULT_DAYS) * DAY_MS).toISOString(),
      ...(named.length > 0 && { platforms: named }),
    };
    await doing(undefined, () => api.call('networks.startRun', { body }));
    showToast({ tone: 'info', text: t('networks.run.started') });
  });
  return (
    <FormDialog
      form={form}
      title={t('networks.run.start')}
      text={t('networks.run.text')}
      action={t('networks.run.start')}
      disabled={form.draft.days === ''}
      onClose={onClose}
    >
      <NumberInput
        required
        data-autofocus
        min={1}
        max={365}
        allowDecimal={false}
        label={t('networks.run.days')}
        {...form.number('days')}
      />
      <TextInput
        dir="ltr"
        maxLength={500}
        label={t('networks.column.platforms')}
        description={t('networks.run.platforms.help')}
        {...form.text('platforms')}
      />
    </FormDialog>
  );
}
