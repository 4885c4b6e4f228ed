import type { EvaluationBrief } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Time } from '../../../ui/time.tsx';

/** How much a version finds at half a per cent of false alarms, and when that was measured. */
export function EvaluationCell({ evaluation }: { readonly evaluation: EvaluationBrief | undefined }) {
  const t = useT();
  const formats = useFormats();
  if (!evaluation) return <span className="dim">{t('models.not-evaluated')}</span>;
  const { finds, evaluatedAt, atBuild } = evaluation;
  return (
    <>
      {t('models.finds', { share: formats.percent(finds, 0) })} ·{' '}
      {atBuild ? t('models.evaluated-at-build') : <Time at={evaluatedAt} />}
    </>
  );
}
