import { Textarea } from '@mantine/core';
import { useT } from '../../i18n/t.tsx';
import type { Form } from '../../ui/form/use-form.ts';

/** Why something is done, in the dialogs of incidents: it stays on record. */
export function ReasonField({ field, most = 5_000, label, description }: ReasonFieldProps) {
  const t = useT();
  return (
    <Textarea
      required
      autosize
      minRows={2}
      maxRows={8}
      minLength={3}
      maxLength={most}
      dir="auto"
      label={label ?? t('incidents.reason')}
      description={description}
      {...field}
    />
  );
}

interface ReasonFieldProps {
  /** `form.text('reason')` */
  readonly field: ReturnType<Form<{ readonly reason: string }>['text']>;
  /** Letters at most. */
  readonly most?: number;
  readonly label?: string;
  readonly description?: string;
}
