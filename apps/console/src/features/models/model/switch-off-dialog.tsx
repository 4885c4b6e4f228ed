import type { ModelDetail } from '@breakwater/contracts/models';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { useModelTitle } from '../use-model-title.ts';

/** Switches a model off, after it was said what that does and what it takes to have it on again. */
export function SwitchOffDialog({ model, onClose }: SwitchOffDialogProps) {
  const t = useT();
  const act = useAct(['models']);
  const titleOf = useModelTitle();
  return (
    <ConfirmDialog
      opened
      danger
      title={t('models.off.title', { title: titleOf(model) })}
      action={t('models.off')}
      reason={t('models.off.reason')}
      onClose={onClose}
      onConfirm={(reason) =>
        act('models.switchOff', t('models.off.done'), { params: { id: model.id }, body: { reason } })
      }
    >
      <ul className={styles.effects}>
        <li>{t('models.off.effect.judges')}</li>
        <li>{t('models.off.effect.unknown')}</li>
        <li>{t('models.off.effect.verdicts')}</li>
        <li>{t('models.off.effect.back')}</li>
      </ul>
    </ConfirmDialog>
  );
}

interface SwitchOffDialogProps {
  readonly model: ModelDetail;
  readonly onClose: () => void;
}
