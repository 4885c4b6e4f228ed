import type { ReturnEvidence } from '@breakwater/contracts';
import { T, useT } from '../../../i18n/t.tsx';
import { useShare } from '../../../ui/use-share.ts';
import { useSignedBits } from '../../../ui/waterfall/use-signed-bits.ts';
import styles from '../../../ui/waterfall/waterfall.module.css';
import { WaterfallBar } from '../../../ui/waterfall/waterfall-bar.tsx';
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

/** Each weight as a bar that begins where the one before it ended; every bar is labelled in words. */
export function WaterfallChart({ evidence, waterfall }: WaterfallViewProps) {
  const t = useT();
  const share = useShare();
  const wordOf = useWordOf();
  const say = useComparisonWords();
  const signed = useSignedBits();
  const { priorBits, bits, probability } = evidence;
  const { groups, place, notGiven, least, most } = waterfall;
  const scale = { least, most };
  return (
    <>
      <table className={styles.waterfall} aria-labelledby="gate-waterfall">
        <thead>
          <tr>
            <th scope="col">{t('gate.waterfall.what')}</th>
            <th scope="col" className={styles.amount}>
              {t('gate.waterfall.bits')}
            </th>
            <th scope="col">
              <span className={styles.ends}>
                <span>{t('gate.waterfall.against')}</span>
                <span>{t('gate.waterfall.for')}</span>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('gate.waterfall.prior')}</th>
            <td className={styles.amount}>{signed(priorBits)}</td>
            <td className={styles.plot}>
              <WaterfallBar from={0} to={priorBits} kind="sum" scale={scale} />
            </td>
          </tr>
        </tbody>
        {groups.map(({ group, bits: own, bars }) => (
          <tbody key={group}>
            <tr className={styles.group}>
              <th scope="rowgroup">{wordOf('group', group)}</th>
              <td className={styles.amount}>{bars.length > 1 && signed(own)}</td>
              <td className={styles.plot}>
                <WaterfallBar from={bars[0]?.from ?? 0} scale={scale} />
              </td>
            </tr>
            {bars.map(({ comparison, from, to, uncapped }) => (
              <tr key={comparison.comparison}>
                <th scope="row" className={styles.inset}>
                  {say(comparison)}
                  <SharedBy comparison={comparison} />
                  {Math.abs(uncapped - to) >= LEAST_CUT_BITS && (
                    <span className={`dim ${styles.aside}`}>
                      {t('gate.waterfall.capped', { full: signed(comparison.fullBits) })}
                    </span>
                  )}
                </th>
                <td className={styles.amount}>{signed(comparison.bits)}</td>
                <td className={styles.plot}>
                  <WaterfallBar
                    from={from}
                    to={to}
                    uncapped={uncapped}
                    kind={to < from ? 'against' : 'for'}
                    scale={scale}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
        {place && (
          <tbody>
            <tr>
              <th scope="row">{t('gate.waterfall.taken-off')}</th>
              <td className={styles.amount}>{signed(place.to - place.from)}</td>
              <td className={styles.plot}>
                <WaterfallBar {...place} kind={place.to < place.from ? 'against' : 'for'} scale={scale} />
              </td>
            </tr>
          </tbody>
        )}
        <tfoot>
          <tr>
            <th scope="row">{t('gate.waterfall.sum')}</th>
            <td className={styles.amount}>{signed(bits)}</td>
            <td className={styles.plot}>
              <WaterfallBar from={0} to={bits} kind="sum" scale={scale} />
            </td>
          </tr>
          <tr>
            <th scope="row" colSpan={3}>
              <T
                id="gate.waterfall.calibrated"
                values={{ share: share(probability) }}
                components={{ 0: <strong /> }}
              />
            </th>
          </tr>
        </tfoot>
      </table>
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
