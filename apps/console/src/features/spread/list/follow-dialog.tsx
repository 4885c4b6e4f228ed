import type { SpreadSettings } from '@breakwater/contracts/spread';
import { Checkbox, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useDoing } from '../../../ui/use-act.ts';
import { followedQuery } from '../queries.ts';

const KINDS = ['text', 'link', 'file', 'tag', 'invite'] as const;

/** What is followed as it spreads, and for how long what rules flagged is recognised. */
export function FollowDialog({ onClose }: { readonly onClose: () => void }) {
  const { data } = useQuery(followedQuery);
  return data ? <Loaded settings={data} onClose={onClose} /> : null;
}

interface LoadedProps {
  readonly settings: SpreadSettings;
  readonly onClose: () => void;
}

interface Draft {
  readonly follows: readonly string[];
  readonly windowHours: number | '';
  readonly markDays: number | '';
}

function Loaded({ settings, onClose }: LoadedProps) {
  const t = useT();
  const doing = useDoing(['spread']);
  const form = useForm<Draft>({ ...settings }, async ({ follows, windowHours, markDays }) => {
    const body = {
      follows: KINDS.filter((kind) => follows.includes(kind)),
      windowHours: windowHours || settings.windowHours,
      markDays: markDays || settings.markDays,
    };
    await doing(undefined, () => api.call('spread.changeSettings', { body }));
    showToast({ tone: 'done', text: t('spread.follow.done') });
  });
  return (
    <FormDialog
      form={form}
      title={t('spread.follow')}
      text={t('spread.follow.text')}
      action={t('spread.follow.save')}
      onClose={onClose}
    >
      <Checkbox.Group label={t('spread.follow.what')} {...form.list('follows')}>
        {KINDS.map((kind) => (
          <Checkbox key={kind} value={kind} label={t(`spread.kinds.${kind}`)} mt={12} />
        ))}
      </Checkbox.Group>
      <NumberInput
        min={1}
        max={24}
        allowDecimal={false}
        label={t('spread.follow.window')}
        {...form.number('windowHours')}
      />
      <NumberInput
        min={1}
        max={365}
        allowDecimal={false}
        label={t('spread.follow.days')}
        description={t('spread.follow.days.help')}
        {...form.number('markDays')}
      />
    </FormDialog>
  );
}
