import type { NewIndicator } from '@breakwater/contracts/incidents';
import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { useForm } from '../../../ui/form/use-form.ts';
import { KINDS } from '../incident-search.ts';
import { ReasonField } from '../reason-field.tsx';
import { type IndicatorsDraft, readIndicators } from './read-indicators.ts';

/** What is looked for, and why. Nothing is sent from here: it is tried first. */
export function AddForm({ draft: first, onTry, onCancel }: AddFormProps) {
  const t = useT();
  const form = useForm(first, async (draft) => onTry(draft, readIndicators(draft)));
  const { kind } = form.draft;
  const isText = kind === 'term' || kind === 'text';
  return (
    <form className={blocks.form} onSubmit={form.submit}>
      <Select
        data-autofocus
        label={t('incidents.column.kind')}
        description={t(`incidents.kind.${kind}.text`)}
        {...form.choice('kind', KINDS, (one) => t(`incidents.kind.${one}`))}
      />
      <Textarea
        required
        autosize
        minRows={3}
        maxRows={10}
        {...(!isText && { dir: 'ltr' as const })}
        label={t(kind === 'text' ? 'incidents.indicator.example' : 'incidents.indicator.values')}
        {...form.text('values')}
      />
      {kind === 'account' && (
        <TextInput
          required
          dir="ltr"
          maxLength={100}
          label={t('incidents.column.platform')}
          {...form.text('platform')}
        />
      )}
      <ReasonField field={form.text('reason')} most={2_000} label={t('incidents.indicator.reason')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button type="submit">{t('incidents.check.try')}</Button>
      </Group>
    </form>
  );
}

interface AddFormProps {
  readonly draft: IndicatorsDraft;
  readonly onTry: (draft: IndicatorsDraft, indicators: readonly NewIndicator[]) => void;
  readonly onCancel: () => void;
}
