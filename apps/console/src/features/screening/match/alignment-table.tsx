import type { ScreeningMatch } from '@breakwater/contracts/screening';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { ScrollX } from '../../../ui/scroll-x.tsx';
import { useWordOf } from '../words.ts';
import styles from './alignment-table.module.css';
import { ContributionBar } from './contribution-bar.tsx';
import { sumOf } from './log-odds.ts';

/** Word beside word: what stands against what, what that adds, and how it sums to the score. */
export function AlignmentTable({ match }: { readonly match: ScreeningMatch }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useWordOf();
  const { evidence, bias = 0, score } = match;
  if (evidence.length === 0) return null;
  const most = Math.max(Math.abs(bias), ...evidence.map(({ contribution }) => Math.abs(contribution)));
  const signed = (value: number) =>
    `\u2066${value < 0 ? '−' : '+'}${formats.number(Math.abs(value), 2)}\u2069`;
  return (
    <ScrollX label={t('screening.alignment')}>
      <table className={styles.table} aria-label={t('screening.alignment')}>
        <thead>
          <tr>
            <th scope="col">{t('screening.alignment.left')}</th>
            <th scope="col">{t('screening.alignment.right')}</th>
            <th scope="col">{t('screening.alignment.relation')}</th>
            <th scope="col" colSpan={2}>
              {t('screening.alignment.adds')}
            </th>
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ left, right, relation, role, contribution }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are those of one comparison, and stay
            <tr key={index}>
              <td>
                <Word text={left} />
              </td>
              <td>
                <Word text={right} />
              </td>
              <td>
                {wordOf('relation', relation)}
                {role !== undefined && role !== 'all' && (
                  <span className="dim"> · {wordOf('role', role)}</span>
                )}
              </td>
              <td className={styles.number}>{signed(contribution)}</td>
              <td className={styles.cell}>
                <ContributionBar value={contribution} most={most} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={3}>
              {t('screening.alignment.bias')}
            </th>
            <td className={styles.number}>{signed(bias)}</td>
            <td className={styles.cell}>
              <ContributionBar value={bias} most={most} />
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('screening.alignment.sum')}
            </th>
            <td className={styles.number}>{signed(sumOf(bias, evidence))}</td>
            <td>
              {score !== undefined && t('screening.alignment.score', { score: formats.percent(score) })}
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollX>
  );
}

function Word({ text }: { readonly text: string }) {
  return text === '' ? <span className="dim">–</span> : <bdi className={styles.word}>{text}</bdi>;
}
