import type { EvaluationFigures } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ScrollX } from '../../../ui/scroll-x.tsx';
import frame from '../models.module.css';

/** The figures in words, with those of later texts beside them where they were measured. */
export function FigureTable({ figures, later }: FigureTableProps) {
  const t = useT();
  const formats = useFormats();
  const rows: readonly (readonly [string, (of: EvaluationFigures) => string])[] = [
    ['recall-0.005', ({ recallAtFpr }) => formats.percent(recallAtFpr['0.005'])],
    ['recall-0.001', ({ recallAtFpr }) => formats.percent(recallAtFpr['0.001'])],
    ['precision', ({ precision }) => formats.percent(precision)],
    ['recall', ({ recall }) => formats.percent(recall)],
    ['f1', ({ f1 }) => formats.number(f1, 3)],
    ['macro-f1', ({ macroF1 }) => formats.number(macroF1, 3)],
    ['auc', ({ auc }) => formats.number(auc, 3)],
    ['ece', ({ ece }) => formats.percent(ece)],
  ];
  return (
    <ScrollX label={t('models.section.figures')}>
      <table className={`${styles.table} ${frame.narrow}`} aria-label={t('models.section.figures')}>
        <thead>
          <tr>
            <th scope="col">{t('models.figure')}</th>
            <th scope="col" className={styles.number}>
              {t('models.figure.held-out')}
            </th>
            {later && (
              <th scope="col" className={styles.number}>
                {t('models.figure.later', { n: later.n })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, read]) => (
            <tr key={id}>
              <th scope="row">{t(`models.figure.${id}`)}</th>
              <td className={styles.number}>{read(figures)}</td>
              {later && <td className={styles.number}>{read(later)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

interface FigureTableProps {
  readonly figures: EvaluationFigures;
  /** Of texts that came after all that was learnt from. */
  readonly later?: EvaluationFigures;
}
