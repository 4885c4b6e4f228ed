import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { ScrollX } from '../../../../ui/scroll-x.tsx';
import { useShare } from '../../../../ui/use-share.ts';
import { useSignedBits } from '../../../../ui/waterfall/use-signed-bits.ts';
import styles from '../gate.module.css';
import { useWordOf } from '../words.ts';
import type { WaterfallViewProps } from './waterfall-chart.tsx';

/** The same as figures: with what was cut, how many share it, and what it would weigh at a shared place. */
export function WaterfallTable({ evidence, waterfall }: WaterfallViewProps) {
  const t = useT();
  const formats = useFormats();
  const share = useShare();
  const wordOf = useWordOf();
  const signed = useSignedBits();
  const { place } = waterfall;
  const bars = waterfall.groups.flatMap(({ bars: own }) => own);
  const rows = [...bars.map(({ comparison }) => comparison), ...waterfall.notGiven];
  return (
    <ScrollX label={t('gate.waterfall')}>
      <table className={styles.table} aria-labelledby="gate-waterfall">
        <thead>
          <tr>
            {['group', 'what', 'level', 'bits', 'full', 'shared', 'place'].map((id) => (
              <th key={id} scope="col">
                {t(`gate.waterfall.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.comparison}>
              <td>{wordOf('group', row.group)}</td>
              <th scope="row">
                {wordOf('comparison', row.comparison)}
                {row.strong && <span className="dim"> · {t('gate.strong')}</span>}
              </th>
              <td>{wordOf('level', row.level)}</td>
              <td className={styles.number}>{signed(row.bits)}</td>
              <td className={styles.number}>{signed(row.fullBits)}</td>
              <td className={styles.number}>
                {row.sharedBy === undefined ? '–' : formats.number(row.sharedBy)}
              </td>
              <td className={styles.number}>{signed(row.sharedPlaceBits)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('gate.waterfall.prior')}
            </th>
            <td className={styles.number}>{signed(evidence.priorBits)}</td>
            <td colSpan={3} />
          </tr>
          {place && (
            <tr>
              <th scope="row" colSpan={3}>
                {t('gate.waterfall.taken-off')}
              </th>
              <td className={styles.number}>{signed(place.to - place.from)}</td>
              <td colSpan={3} />
            </tr>
          )}
          <tr>
            <th scope="row" colSpan={3}>
              {t('gate.waterfall.sum')}
            </th>
            <td className={styles.number}>{signed(evidence.bits)}</td>
            <td colSpan={3}>{t('gate.probability', { share: share(evidence.probability) })}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollX>
  );
}
