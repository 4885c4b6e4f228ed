import type { ReturnEvidence } from '@breakwater/contracts/returns';
import { IconScale, IconZoomCheck } from '@tabler/icons-react';
import { useT } from '../../../../i18n/t.tsx';
import { useSignedBits } from '../../../../ui/waterfall/use-signed-bits.ts';
import styles from './evidence.module.css';
import { layoutWaterfall } from './layout-waterfall.ts';
import { SharedBy } from './shared-by.tsx';
import { useComparisonWords } from './use-comparison-words.ts';

/** Below this it says nothing either way. */
const SAYS_SOMETHING_BITS = 0.5;

/** What speaks for the same person and what against, side by side with the same weight, the weightiest first. */
export function EvidencePoints({ evidence }: { readonly evidence: ReturnEvidence }) {
  const t = useT();
  const say = useComparisonWords();
  const signed = useSignedBits();
  const { place } = layoutWaterfall(evidence);
  const placeBits = place === undefined ? 0 : place.to - place.from;
  const sorted = evidence.comparisons.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const sides = [
    {
      id: 'for',
      Icon: IconZoomCheck,
      points: sorted.filter(({ bits }) => bits >= SAYS_SOMETHING_BITS),
    },
    { id: 'against', Icon: IconScale, points: sorted.filter(({ bits }) => bits <= -SAYS_SOMETHING_BITS) },
  ] as const;
  const isOfPlace = (side: 'for' | 'against') => side === 'against' && placeBits <= -SAYS_SOMETHING_BITS;
  return (
    <div className={styles.sides}>
      {sides.map(({ id, Icon, points }) => (
        <section key={id} className={styles.side} aria-label={t(`gate.${id}`)}>
          <h3>
            <Icon size={16} aria-hidden="true" />
            {t(`gate.${id}`)}
          </h3>
          {points.length === 0 && !isOfPlace(id) && <p className="prose dim">{t(`gate.${id}.none`)}</p>}
          <ul>
            {isOfPlace(id) && (
              <li>
                {t('gate.place')}
                <span className={`dim ${styles.aside}`}>
                  {t('gate.place.bits', { bits: signed(placeBits) })}
                </span>
              </li>
            )}
            {points.map((point) => (
              <li key={point.comparison}>
                {say(point)}
                {point.strong && id === 'for' && <span className="dim"> · {t('gate.strong')}</span>}
                <SharedBy comparison={point} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
