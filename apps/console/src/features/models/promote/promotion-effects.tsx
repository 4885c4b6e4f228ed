import type { ModelDetail } from '@breakwater/contracts/models';
import { useT } from '../../../i18n/t.tsx';

/** What will happen when a promotion is confirmed, a line each. */
export function PromotionEffects({ model, version, to }: PromotionEffectsProps) {
  const t = useT();
  const replaced = to === 'live' ? model.live : model.shadow;
  return (
    <>
      <li>{t(`models.effect.${to}`, { version })}</li>
      {replaced !== undefined && replaced !== version && (
        <li>{t(`models.effect.replaces-${to}`, { version: replaced })}</li>
      )}
      {model.off && <li>{t('models.effect.on-again')}</li>}
      <li>{t('models.effect.verdicts')}</li>
    </>
  );
}

interface PromotionEffectsProps {
  readonly model: Pick<ModelDetail, 'live' | 'shadow' | 'off'>;
  readonly version: number;
  readonly to: 'shadow' | 'live';
}
