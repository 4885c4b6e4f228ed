import type { DriftState, ModelDrift } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<DriftState, Tone>> = {
  'too-little': 'neutral',
  steady: 'done',
  moving: 'attention',
  drifted: 'danger',
};

/** Whether what a version says of texts is still spread as in its first week. */
export function DriftChip({ drift }: { readonly drift: Pick<ModelDrift, 'state' | 'psi'> | undefined }) {
  const t = useT();
  const formats = useFormats();
  if (!drift) return <span className="dim">–</span>;
  const title =
    drift.psi === undefined ? undefined : t('models.drift.psi', { psi: formats.number(drift.psi, 2) });
  return (
    <span title={title}>
      <StateChip tone={TONES[drift.state]}>{t(`models.drift.${drift.state}`)}</StateChip>
    </span>
  );
}
