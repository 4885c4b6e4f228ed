import type { ModelDetail, ModelEvaluation, ModelVersion } from '@breakwater/contracts/models';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { BoundFigures } from './bound-figures.tsx';
import { PromotionEffects } from './promotion-effects.tsx';

/** Asks that a version goes to shadow or live: what will happen then, what another person will see, and why. */
export function AskDialog({ model, version, evaluation, to, onClose }: AskDialogProps) {
  const t = useT();
  const act = useAct(['models']);
  return (
    <ConfirmDialog
      opened
      title={t(`models.ask.${to}`, { version: version.version })}
      action={t('models.ask.action')}
      reason={t('models.ask.reason')}
      onClose={onClose}
      onConfirm={(reason) =>
        act('models.askPromotion', t('models.ask.done'), {
          params: { id: model.id, version: version.version },
          body: { to, reason },
        })
      }
    >
      <ul className={styles.effects}>
        <li>{t('models.ask.second')}</li>
        <PromotionEffects model={model} version={version.version} to={to} />
      </ul>
      <BoundFigures heldOut={evaluation.heldOut} hardNegatives={evaluation.hardNegatives} />
    </ConfirmDialog>
  );
}

interface AskDialogProps {
  readonly model: ModelDetail;
  readonly version: ModelVersion;
  readonly evaluation: ModelEvaluation;
  readonly to: 'shadow' | 'live';
  readonly onClose: () => void;
}
