import type { ModelVersion } from '@breakwater/contracts/models';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useAct } from '../use-act.ts';

/** Retires one version: it judges no more, its file stays for verdicts that rest on it. */
export function RetireDialog({ version: { model, version, mode }, onClose }: RetireDialogProps) {
  const t = useT();
  const act = useAct();
  return (
    <ConfirmDialog
      opened
      title={t('models.retire', { version })}
      action={t('models.retire', { version })}
      onClose={onClose}
      onConfirm={() =>
        act(
          () => api.call('models.retire', { params: { id: model, version } }),
          t('models.retired', { version }),
        )
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
