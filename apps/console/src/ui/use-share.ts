import { useFormats } from '../i18n/formats.ts';
import { useT } from '../i18n/t.tsx';

/** Nobody is sure: what is above or below is said to be so, and never rounded to all or nothing. */
const MOST = 0.999;
const LEAST = 0.001;

/** A probability as a share: `97.2 %`, `over 99.9 %`, `under 0.1 %`. */
export function useShare(): (probability: number) => string {
  const t = useT();
  const formats = useFormats();
  return (probability) => {
    if (probability > MOST) return t('ui.share.over', { share: formats.percent(MOST) });
    if (probability < LEAST) return t('ui.share.under', { share: formats.percent(LEAST) });
    return formats.percent(probability);
  };
}
