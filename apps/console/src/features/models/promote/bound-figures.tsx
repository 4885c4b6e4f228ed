import type { ModelPromotion } from '@breakwater/contracts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useModelWords } from '../words.ts';

/** The figures that a promotion rests on: what is found, and false alarms by kind of harmless text. */
export function BoundFigures({ heldOut, hardNegatives }: ModelPromotion['figures']) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useModelWords();
  return (
    <>
      <p>
        {t('models.bound.finds', {
          share: formats.percent(heldOut.recallAtFpr['0.005']),
          positives: heldOut.positives,
          n: formats.number(heldOut.n),
        })}
      </p>
      <table className={styles.table} aria-label={t('models.bound.alarms')}>
        <thead>
          <tr>
            <th scope="col">{t('models.bound.alarms')}</th>
            <th scope="col" className={styles.number}>
              {t('models.slice.column.share')}
            </th>
            <th scope="col" className={styles.number}>
              {t('models.slice.column.budget')}
            </th>
          </tr>
        </thead>
        <tbody>
          {hardNegatives.map(({ slice, falseAlarms, of, share, budget }) => (
            <tr key={slice}>
              <th scope="row">{wordOf('slice', slice)}</th>
              <td className={styles.number}>
                {t('models.slice.of', {
                  share: formats.percent(share, 2),
                  alarms: formats.number(falseAlarms),
                  of: formats.number(of),
                })}
              </td>
              <td className={styles.number}>{formats.percent(budget, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
