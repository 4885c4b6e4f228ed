import type { ModelPromotion } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import frame from '../models.module.css';
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
      <h3>{t('models.bound.alarms', { budget: formats.percent(hardNegatives[0]?.budget ?? 0, 2) })}</h3>
      <ul className={frame.bound}>
        {hardNegatives.map(({ slice, falseAlarms, of, share }) => (
          <li key={slice}>
            <span>{wordOf('slice', slice)}</span>
            <span className="dim">
              {t('models.slice.of', {
                share: formats.percent(share, 2),
                alarms: formats.number(falseAlarms),
                of: formats.number(of),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
