import type { ReturnEvidence } from '@breakwater/contracts/returns';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { useSignedBits } from '../../../../ui/waterfall/use-signed-bits.ts';
import bars from '../../../../ui/waterfall/waterfall.module.css';
import { WaterfallBar } from '../../../../ui/waterfall/waterfall-bar.tsx';
import styles from './evidence.module.css';
import { oddsOf } from './odds.ts';

/**
 * The same person beside somebody else of the same household or café: how well each explains what was found, and what the
 * time says. Who comes back comes soon; to others at the place the removal is nothing.
 */
export function Hypotheses({ evidence }: HypothesesProps) {
  const { samePersonBits, sharedPlaceBits, priorBits, placePriorBits } = evidence;
  const timeBits = placePriorBits === undefined ? undefined : priorBits - placePriorBits;
  const t = useT();
  const formats = useFormats();
  const signed = useSignedBits();
  const scale = {
    least: Math.min(0, samePersonBits, sharedPlaceBits, timeBits ?? 0),
    most: Math.max(1, samePersonBits, sharedPlaceBits, timeBits ?? 0),
  };
  const known = (bits: number) => {
    const { way, times, isBeyond } = oddsOf(bits);
    return { how: isBeyond ? `${way}-beyond` : way, times: formats.number(times) };
  };
  const apart = known(samePersonBits - sharedPlaceBits + (timeBits ?? 0));
  const rows = [
    { id: 'same-person', bits: samePersonBits, isFor: true, odds: 'odds' },
    { id: 'shared-place', bits: sharedPlaceBits, isFor: false, odds: 'odds' },
    // The time tells the two apart, where the rest is said against strangers.
    ...(timeBits === undefined
      ? []
      : [{ id: 'when', bits: timeBits, isFor: timeBits >= 0, odds: 'odds-when' } as const]),
  ] as const;
  return (
    <section className={styles.block} aria-labelledby="gate-hypotheses">
      <h3 id="gate-hypotheses">{t('gate.hypotheses')}</h3>
      <p className="prose">{t(`gate.hypotheses.person-${apart.how}`, { times: apart.times })}</p>
      <table className={bars.waterfall} aria-labelledby="gate-hypotheses">
        <tbody>
          {rows.map(({ id, bits, isFor, odds }) => (
            <tr key={id}>
              <th scope="row">
                {t(`gate.hypothesis.${id}`)}{' '}
                <span className="dim">
                  {t(`gate.${odds}-${known(bits).how}`, { times: known(bits).times })}
                </span>
              </th>
              <td className={bars.amount}>{signed(bits)}</td>
              <td className={bars.plot}>
                <WaterfallBar from={0} to={bits} kind={isFor ? 'for' : 'against'} scale={scale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HypothesesProps {
  readonly evidence: Pick<
    ReturnEvidence,
    'samePersonBits' | 'sharedPlaceBits' | 'priorBits' | 'placePriorBits'
  >;
}
