import type { ReturnComparison, ReturnEvidence } from '@breakwater/contracts/returns';
import { T, useT } from '../../../../i18n/t.tsx';
import { useShare } from '../../../../ui/use-share.ts';
import { useSignedBits } from '../../../../ui/waterfall/use-signed-bits.ts';
import styles from '../../../../ui/waterfall/waterfall.module.css';
import {
  WaterfallChart as Chart,
  type WaterfallGroup,
  type WaterfallStep,
} from '../../../../ui/waterfall/waterfall-chart.tsx';
import { useWordOf } from '../words.ts';
import type { Waterfall } from './layout-waterfall.ts';
import { SharedBy } from './shared-by.tsx';
import { useComparisonWords } from './use-comparison-words.ts';

/** Less than this is rounding. */
const LEAST_CUT_BITS = 0.05;

export interface WaterfallViewProps {
  readonly evidence: ReturnEvidence;
  readonly waterfall: Waterfall;
}

/** The weights as bars, group by group, from what is expected of any sign-up to the probability. */
export function WaterfallChart({ evidence, waterfall }: WaterfallViewProps) {
  const t = useT();
  const share = useShare();
  const wordOf = useWordOf();
  const { priorBits, bits, probability } = evidence;
  const { groups, place, notGiven, least, most } = waterfall;
  return (
    <>
      <Chart
        labelledBy="gate-waterfall"
        words={{
          what: t('gate.waterfall.what'),
          bits: t('gate.waterfall.bits'),
          sum: t('gate.waterfall.sum'),
          against: t('gate.waterfall.against'),
          for: t('gate.waterfall.for'),
        }}
        groups={[
          one({ id: 'prior', title: t('gate.waterfall.prior'), from: 0, to: priorBits, isSum: true }),
          ...groups.map(({ group, bars }) => ({
            id: group,
            heading: wordOf('group', group),
            steps: bars.map(({ comparison, from, to, uncapped }) => ({
              id: comparison.comparison,
              from,
              to,
              uncapped,
              title: (
                <Compared comparison={comparison} isCapped={Math.abs(uncapped - to) >= LEAST_CUT_BITS} />
              ),
            })),
          })),
          ...(place ? [one({ id: 'place', title: t('gate.waterfall.taken-off'), ...place })] : []),
        ]}
        sum={bits}
        after={
          <T
            id="gate.waterfall.calibrated"
            values={{ share: share(probability) }}
            components={{ 0: <strong /> }}
          />
        }
        scale={{ least, most }}
      />
      {notGiven.length > 0 && (
        <p className="dim">
          {t('gate.not-given', {
            what: notGiven.map(({ comparison }) => wordOf('comparison', comparison)).join(t('gate.and')),
          })}
        </p>
      )}
    </>
  );
}

const one = (step: WaterfallStep): WaterfallGroup => ({ id: step.id, steps: [step] });

/** What was compared, how many share it, and what it would weigh without the cap of its group. */
function Compared({ comparison, isCapped }: ComparedProps) {
  const t = useT();
  const say = useComparisonWords();
  const signed = useSignedBits();
  return (
    <>
      {say(comparison)}
      <SharedBy comparison={comparison} />
      {isCapped && (
        <span className={`dim ${styles.aside}`}>
          {t('gate.waterfall.capped', { full: signed(comparison.fullBits) })}
        </span>
      )}
    </>
  );
}

interface ComparedProps {
  readonly comparison: ReturnComparison;
  readonly isCapped: boolean;
}
