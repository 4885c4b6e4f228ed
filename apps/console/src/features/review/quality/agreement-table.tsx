import type { QualityReport, QualityRow } from '@breakwater/contracts/review';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { PolicyName } from '../../../ui/policy-name.tsx';
import { Id } from '../../../ui/user-text.tsx';
import styles from './quality.module.css';

const WIDTH = 220;
const HEIGHT = 22;
const PAD = 6;

/** A row for each group: the agreement as a dot in its interval, and the numbers beside it. */
export function AgreementTable({ report }: { readonly report: QualityReport }) {
  const t = useT();
  const rows = [...report.rows].sort((a, b) => b.n - a.n);
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('quality.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`quality.by.${report.by}`)}</th>
            <th scope="col">{t('quality.column.n')}</th>
            <th scope="col">{t('quality.column.agreement')}</th>
            <th scope="col">
              <Scale />
            </th>
            <th scope="col">{t('quality.column.kappa')}</th>
            <th scope="col">{t('quality.column.alpha')}</th>
            <th scope="col">{t('quality.column.golden')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} by={report.by} />
          ))}
        </tbody>
        <tfoot>
          <Row row={{ ...report.overall, key: '' }} by={report.by} />
        </tfoot>
      </table>
    </div>
  );
}

function Row({ row, by }: { readonly row: QualityRow; readonly by: QualityReport['by'] }) {
  const t = useT();
  const formats = useFormats();
  const { key, n, agreement, interval, kappa, alpha, golden } = row;
  const coefficient = (value: number | undefined): string =>
    value === undefined ? t('quality.undefined') : formats.number(value, 2);
  return (
    <tr>
      <th scope="row">{key === '' ? t('quality.overall') : <Group by={by} id={key} />}</th>
      <td>{formats.number(n)}</td>
      <td>
        {formats.percent(agreement, 0)}{' '}
        <span className="dim">
          {t('quality.interval', {
            low: formats.percent(interval[0], 0),
            high: formats.percent(interval[1], 0),
          })}
        </span>
      </td>
      <td>
        <Dot agreement={agreement} interval={interval} />
      </td>
      <td>{coefficient(kappa)}</td>
      <td>{coefficient(alpha)}</td>
      <td>
        {golden && golden.n > 0
          ? t('quality.golden-of', { correct: formats.number(golden.correct), n: formats.number(golden.n) })
          : '–'}
      </td>
    </tr>
  );
}

function Group({ by, id }: { readonly by: QualityReport['by']; readonly id: string }) {
  if (by === 'reviewer') return <Actor id={id} />;
  return by === 'policy' ? <PolicyName id={id} /> : <Id>{id}</Id>;
}

const x = (share: number): number => PAD + share * (WIDTH - 2 * PAD);

/** The agreement and its 95 % interval between 0 and 100 %; the numbers are in the cell before. */
function Dot({ agreement, interval: [low, high] }: Pick<QualityRow, 'agreement' | 'interval'>) {
  return (
    <svg className={styles.dot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[0, 0.5, 1].map((share) => (
        <line key={share} x1={x(share)} x2={x(share)} y1={0} y2={HEIGHT} className={styles.grid} />
      ))}
      <line x1={x(low)} x2={x(high)} y1={HEIGHT / 2} y2={HEIGHT / 2} className={styles.range} />
      <circle cx={x(agreement)} cy={HEIGHT / 2} r={4.5} className={styles.point} />
    </svg>
  );
}

function Scale() {
  const t = useT();
  const formats = useFormats();
  return (
    <svg className={styles.dot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('quality.scale')}>
      {([0, 0.5, 1] as const).map((share) => (
        <text
          key={share}
          x={x(share)}
          y={15}
          textAnchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
        >
          {formats.percent(share, 0)}
        </text>
      ))}
    </svg>
  );
}
