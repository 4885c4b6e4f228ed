import type { IncidentProposal } from '@breakwater/contracts/incidents';
import { Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { openIncidentsQuery } from '../../../api/incidents.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import styles from '../incidents.module.css';
import { IndicatorValue } from '../indicators/indicator-value.tsx';
import { ReasonField } from '../reason-field.tsx';

interface AcceptDraft {
  readonly into: string | null;
  readonly places: readonly string[];
  readonly reason: string;
}

/** Takes facts over as they were read: as an incident of ours that waits for a second person, or into one that is there. */
export function AcceptDialog({ proposal, read, onClose }: AcceptDialogProps) {
  const t = useT();
  const act = useAct(['incidents']);
  const navigate = useNavigate();
  const open = useQuery(openIncidentsQuery).data;
  const { id, facts } = proposal;
  const form = useForm<AcceptDraft>(
    () => ({ into: null, places: facts.indicators.map((_, place) => String(place)), reason: '' }),
    async ({ into, places, reason }) => {
      const incident = await act('incidents.acceptProposal', t('incidents.proposal.accepted.done'), {
        params: { id },
        body: {
          fingerprint: read,
          reason: reason.trim(),
          places: places.map(Number).toSorted((a, b) => a - b),
          ...(into !== null && { incidentId: into }),
        },
      });
      await navigate({ to: '/incidents/$id', params: { id: incident.id } });
    },
  );
  const choices = [...(open?.active ?? []), ...(open?.declared ?? [])];
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('incidents.proposal.accept')}
      text={t(form.draft.into === null ? 'incidents.proposal.as-new' : 'incidents.proposal.into-known')}
      action={t('incidents.proposal.accept')}
      onClose={onClose}
    >
      <Select
        clearable
        data-autofocus
        label={t('incidents.proposal.into')}
        placeholder={t('incidents.proposal.new')}
        data={choices.map((one) => ({ value: one.id, label: one.title }))}
        {...form.value('into')}
      />
      {facts.indicators.length > 0 && (
        <Checkbox.Group
          label={t('incidents.proposal.which')}
          description={t('incidents.proposal.which.text')}
          {...form.list('places')}
        >
          <div className={styles.choices}>
            {facts.indicators.map((indicator, place) => (
              <Checkbox
                key={`${indicator.kind} ${indicator.platform ?? ''} ${indicator.value}`}
                value={String(place)}
                label={
                  <>
                    <span className="dim">{t(`incidents.kind.${indicator.kind}`)}</span>{' '}
                    <IndicatorValue indicator={indicator} />
                  </>
                }
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <ReasonField field={form.text('reason')} />
    </FormDialog>
  );
}

interface AcceptDialogProps {
  readonly proposal: IncidentProposal;
  /** Fingerprint of the facts that this person has read. */
  readonly read: string;
  readonly onClose: () => void;
}
