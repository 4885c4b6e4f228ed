import type { ModelEvaluation, ModelVersion, SliceDifference } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ScrollX } from '../../../ui/scroll-x.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useModelWords } from '../words.ts';

/** What changed against the version before, on the same texts; worse ones first. */
export function ChangesSection({ version, evaluation: { comparedWith } }: ChangesSectionProps) {
  const t = useT();
  if (!comparedWith) {
    return <EmptyState title={t('models.changes.none')}>{t('models.changes.none.text')}</EmptyState>;
  }
  const { slices, regressions } = comparedWith;
  const sorted = slices.toSorted(
    (a, b) => Number(b.regression) - Number(a.regression) || Math.abs(b.difference) - Math.abs(a.difference),
  );
  return (
    <section className={styles.box} aria-labelledby="models-changes">
      <h2 id="models-changes">
        {t('models.changes.title', {
          count: regressions.length,
          version: version.version,
          before: comparedWith.version,
        })}
      </h2>
      <p className="dim prose">{t('models.changes.text')}</p>
      <ScrollX label={t('models.section.changes')}>
        <table className={styles.table} aria-labelledby="models-changes">
          <thead>
            <tr>
              {['slice', 'measure', 'before', 'after', 'difference', 'verdict'].map((id) => (
                <th key={id} scope="col">
                  {t(`models.changes.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((one) => (
              <Row key={`${one.measure} ${one.slice}`} difference={one} />
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}

interface ChangesSectionProps {
  readonly version: ModelVersion;
  readonly evaluation: ModelEvaluation;
}

function Row({ difference: one }: { readonly difference: SliceDifference }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useModelWords();
  const points = formats.number(Math.abs(one.difference) * 100, 2);
  const sign = one.difference === 0 ? '' : one.difference < 0 ? '−' : '+';
  return (
    <tr>
      <th scope="row">{wordOf('slice', one.slice)}</th>
      <td>{t(`models.measure.${one.measure}`)}</td>
      <td>{formats.percent(one.before, 2)}</td>
      <td>{formats.percent(one.after, 2)}</td>
      <td>{t('models.changes.points', { points: `\u2066${sign}${points}\u2069` })}</td>
      <td>
        <StateChip tone={one.regression ? 'danger' : 'neutral'}>
          {t(one.regression ? 'models.changes.worse' : wayOf(one))}
        </StateChip>
      </td>
    </tr>
  );
}

/** Better, or no more than chance explains. */
function wayOf({ measure, difference }: SliceDifference): string {
  const isBetter = measure === 'recall' ? difference > 0 : difference < 0;
  return isBetter ? 'models.changes.better' : 'models.changes.same';
}
