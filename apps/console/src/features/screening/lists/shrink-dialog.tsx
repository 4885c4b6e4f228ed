import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import type { Shrunk } from './use-read-list.ts';

/** A version that is much smaller is taken only by somebody who has looked why. */
export function ShrinkDialog({ shrunk: { previous, next }, onClose, onAllow }: ShrinkDialogProps) {
  const t = useT();
  const formats = useFormats();
  return (
    <ConfirmDialog
      opened
      danger
      title={t('lists.shrunk.title')}
      action={t('lists.shrunk.allow')}
      onClose={onClose}
      onConfirm={onAllow}
    >
      <p className="prose">
        {t('lists.shrunk.text', {
          previous: formats.number(previous),
          next,
          share: formats.percent(1 - next / Math.max(1, previous)),
        })}
      </p>
    </ConfirmDialog>
  );
}

interface ShrinkDialogProps {
  readonly shrunk: Shrunk;
  readonly onClose: () => void;
  readonly onAllow: () => Promise<unknown>;
}
