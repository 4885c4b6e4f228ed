import type { ModelVersion } from '@breakwater/contracts/models';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { useAct } from '../../../ui/use-act.ts';

/** Retires one version: it judges no more, its file stays for verdicts that rest on it. */
export function RetireDialog({ version: { model, version, mode }, onClose }: RetireDialogProps) {
  const t = useT();
  const act = useAct(['models']);
  return (
    <ConfirmDialog
      opened
      title={t('models.retire', { version })}
      action={t('models.retire', { version })}
      onClose={onClose}
      onConfirm={() =>
        act('models.retire', t('models.retired', { version }), { params: { id: model, version } })
      }
    >
      <p className="prose">{t(mode === 'live' ? 'models.retire.live' : 'models.retire.text')}</p>
    </ConfirmDialog>
  );
}

interface RetireDialogProps {
  readonly version: ModelVersion;
  readonly onClose: () => void;
}
