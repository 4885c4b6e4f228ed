import type { Incident } from '@breakwater/contracts/incidents';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { draftOf, readKnown } from './known-draft.ts';
import { KnownFields } from './known-fields.tsx';

/** Changes what is known of an incident. */
export function ChangeDialog({ incident, onClose }: ChangeDialogProps) {
  const t = useT();
  const act = useAct(['incidents']);
  const form = useForm(
    () => draftOf(incident),
    (draft) =>
      act('incidents.change', t('incidents.changed'), {
        params: { id: incident.id },
        body: readKnown(draft, incident),
      }),
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('incidents.change')}
      text={incident.status === 'declared' ? t('incidents.change.void') : undefined}
      action={t('incidents.change.save')}
      onClose={onClose}
    >
      <KnownFields form={form} />
    </FormDialog>
  );
}

interface ChangeDialogProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}
