import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import type { Refused } from './use-read-list.ts';

/** A version that is much smaller, or older, is taken only by somebody who has looked why. */
export function RefusedDialog({ refused, onClose, onAllow }: RefusedDialogProps) {
  const t = useT();
  const formats = useFormats();
  const kind = refused.kind === 'smaller' ? 'shrunk' : 'older';
  return (
    <ConfirmDialog
      opened
      danger
      title={t(`lists.${kind}.title`)}
      action={t(`lists.${kind}.allow`)}
      onClose={onClose}
      onConfirm={onAllow}
    >
      <p className="prose">
        {refused.kind === 'smaller'
          ? t('lists.shrunk.text', {
              previous: formats.number(refused.previous),
              next: refused.next,
              share: formats.percent(1 - refused.next / Math.max(1, refused.previous)),
            })
          : t('lists.older.text', { previous: refused.previous, next: refused.next })}
      </p>
    </ConfirmDialog>
  );
}

interface RefusedDialogProps {
  readonly refused: Refused;
  readonly onClose: () => void;
  readonly onAllow: () => Promise<unknown>;
}
