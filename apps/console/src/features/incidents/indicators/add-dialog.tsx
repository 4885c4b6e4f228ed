import type { Incident, NewIndicator } from '@breakwater/contracts/incidents';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { AddForm } from './add-form.tsx';
import { CheckStep } from './check-step.tsx';
import type { IndicatorsDraft } from './read-indicators.ts';

const EMPTY: IndicatorsDraft = { kind: 'term', values: '', platform: '', reason: '' };

/** Adds indicators in two steps: what is looked for, then what that would have hit in stored events. */
export function AddDialog({ incident, onClose }: AddDialogProps) {
  const t = useT();
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState<readonly NewIndicator[]>();
  return (
    <Dialog size="lg" title={t('incidents.indicator.add')} onClose={onClose}>
      {tried === undefined ? (
        <AddForm
          draft={draft}
          onTry={(next, indicators) => {
            setDraft(next);
            setTried(indicators);
          }}
          onCancel={onClose}
        />
      ) : (
        <CheckStep
          incident={incident}
          indicators={tried}
          onBack={() => setTried(undefined)}
          onDone={onClose}
        />
      )}
    </Dialog>
  );
}

interface AddDialogProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}
