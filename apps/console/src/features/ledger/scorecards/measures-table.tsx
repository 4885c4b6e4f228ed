import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import type { MeasureView } from './measure-rows.ts';
import styles from './scorecards.module.css';
import { useMeasureText } from './use-measure-text.ts';

/** Every value with its interval and sample, without a picture. */
export function MeasuresTable({ views }: { readonly views: readonly MeasureView[] }) {
  const t = useT();
  const local = useLocalText();
  const text = useMeasureText();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('scorecards.measure')}</th>
          <th scope="col">{t('scorecards.subject')}</th>
          <th scope="col">{t('scorecards.value.column')}</th>
        </tr>
      </thead>
      <tbody>
        {views.flatMap(({ measure, rows }) =>
          rows.map(({ subject, measure: one }) => (
            <tr key={`${measure.measure} ${subject}`}>
              <td>{local(measure.label)}</td>
              <td>
                <bdi>{subject}</bdi>
              </td>
              <td>{text.value(one)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
