import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Time } from '../../../ui/time.tsx';
import { evaluationsQuery } from '../queries.ts';

/** When a version was evaluated last, and how much it finds at half a per cent of false alarms. */
export function EvaluationCell({ id, version }: { readonly id: string; readonly version: number }) {
  const t = useT();
  const formats = useFormats();
  const evaluations = useQuery(evaluationsQuery(id, version));
  const [latest] = evaluations.data ?? [];
  if (!latest) return <span className="dim">{evaluations.isPending ? '–' : t('models.not-evaluated')}</span>;
  return (
    <>
      {t('models.finds', { share: formats.percent(latest.heldOut.recallAtFpr['0.005'], 0) })} ·{' '}
      <Time at={latest.evaluatedAt} />
    </>
  );
}
