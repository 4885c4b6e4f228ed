import type { IncidentDebrief } from '@breakwater/contracts/incidents';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Bars } from '../../../ui/bars.tsx';
import { Facts } from '../../../ui/facts.tsx';

/** How long it took, whom it reached before and after the first decision, and what was wrong. */
export function DebriefFigures({ debrief }: { readonly debrief: IncidentDebrief }) {
  const t = useT();
  const formats = useFormats();
  const { numbers, wrongFinds, indicatorsWithoutHits, withdrawnIndicators } = debrief;
  const { firstSightMs, firstDecisionMs, sightToDecisionMs, exposures, found, decided, violations } = numbers;
  const took = (ms: number | undefined): string => {
    if (ms === undefined) return t('incidents.debrief.unknown');
    return ms < 0
      ? t('incidents.debrief.before-event', { time: formats.duration(-ms) })
      : formats.duration(ms);
  };
  const fact = (id: string, value: string) => ({ id, label: t(`incidents.debrief.${id}`), value });
  return (
    <>
      <Facts
        facts={[
          fact('first-sight', took(firstSightMs)),
          fact('first-decision', took(firstDecisionMs)),
          fact('sight-to-decision', took(sightToDecisionMs)),
          fact('decided', t('incidents.debrief.decided-of', { decided, found, violations })),
          fact('wrong-finds', t('incidents.debrief.wrong-of', { count: wrongFinds, decided })),
          fact('without-hits', formats.number(indicatorsWithoutHits)),
          fact('withdrawn', formats.number(withdrawnIndicators)),
        ]}
      />
      <h3>{t('incidents.debrief.exposures')}</h3>
      <Bars
        label={t('incidents.debrief.exposures')}
        format={(value) => formats.number(value)}
        bars={[
          { id: 'before', label: t('incidents.debrief.before'), value: exposures.before },
          { id: 'after', label: t('incidents.debrief.after'), value: exposures.after },
        ]}
      />
      <p className="dim">
        {t('incidents.debrief.exposures.text', { posts: exposures.posts, unknown: exposures.unknown })}
      </p>
    </>
  );
}
