import type { ModelEvaluation, PromotionRefusal } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { useModelWords } from '../words.ts';

/** What a refusal rests on; of an evaluation, or of what the server said with it. */
export type RefusalFigures = Partial<Pick<ModelEvaluation, 'hardNegatives' | 'comparedWith' | 'heldOut'>>;

/** Why a version may not go on, with its figures, in the language of now; in the server's words where they are missing. */
export function useRefusalText(): (refusal: PromotionRefusal, figures: RefusalFigures) => string {
  const t = useT();
  const formats = useFormats();
  const wordOf = useModelWords();
  const share = (value: number) => formats.percent(value, 2);
  return ({ code, slice = '', message }, { hardNegatives, comparedWith, heldOut }) => {
    const alarms = hardNegatives?.find((one) => one.slice === slice);
    const change = comparedWith?.slices.find((one) => one.slice === slice && one.regression);
    if (code === 'not-evaluated') return t('models.refused.not-evaluated');
    if (code === 'over-budget' && alarms) {
      return t('models.refused.over-budget', {
        slice: wordOf('slice', slice),
        alarms: formats.number(alarms.falseAlarms),
        of: formats.number(alarms.of),
        share: share(alarms.share),
        budget: share(alarms.budget),
      });
    }
    if (code === 'regression' && change) {
      return t(`models.refused.regression-${change.measure}`, {
        slice: wordOf('slice', slice),
        after: share(change.after),
        before: share(change.before),
        version: comparedWith?.version ?? 0,
      });
    }
    if (code === 'too-little' && heldOut && heldOut.positives < LEAST)
      return t('models.refused.too-little', { positives: heldOut.positives });
    return message;
  };
}

/** Fewer texts with a label say nothing of what a model finds. */
const LEAST = 20;
