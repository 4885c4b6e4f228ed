import type { Incident, IncidentTrigger } from '@breakwater/contracts/incidents';
import { NumberInput, Select } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { ReasonField } from '../reason-field.tsx';
import { draftOf, type KnownDraft, readKnown } from './known-draft.ts';
import { KnownFields } from './known-fields.tsx';

const TRIGGERS = [
  'authority',
  'platform',
  'public',
  'detection',
  'installation',
] as const satisfies IncidentTrigger[];
const DEFAULT_HOURS = 24;
const MOST_HOURS = 168;

interface DeclareDraft extends KnownDraft {
  readonly trigger: IncidentTrigger;
  readonly reason: string;
  readonly hours: number | '';
}

/** Declares an incident. It has no effect until a second person confirms it, and it ends by itself. */
export function DeclareDialog({ onDeclared, onClose }: DeclareDialogProps) {
  const t = useT();
  const act = useAct(['incidents']);
  const form = useForm<DeclareDraft>(
    () => ({ ...draftOf(), trigger: 'detection', reason: '', hours: DEFAULT_HOURS }),
    async ({ trigger, reason, hours, ...known }) =>
      onDeclared(
        await act('incidents.declare', t('incidents.declared'), {
          body: { ...readKnown(known), trigger, reason: reason.trim(), hours: hours || DEFAULT_HOURS },
        }),
      ),
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('incidents.declare')}
      text={t('incidents.declare.text')}
      action={t('incidents.declare')}
      onClose={onClose}
    >
      <KnownFields form={form} />
      <Select
        label={t('incidents.field.trigger')}
        {...form.choice('trigger', TRIGGERS, (trigger) => t(`incidents.trigger.${trigger}`))}
      />
      <ReasonField
        field={form.text('reason')}
        label={t('incidents.field.reason')}
        description={t('incidents.field.reason.text')}
      />
      <NumberInput
        required
        min={1}
        max={MOST_HOURS}
        allowDecimal={false}
        label={t('incidents.field.hours')}
        description={t('incidents.field.hours.text')}
        {...form.number('hours')}
      />
    </FormDialog>
  );
}

interface DeclareDialogProps {
  readonly onDeclared: (incident: Incident) => void;
  readonly onClose: () => void;
}
