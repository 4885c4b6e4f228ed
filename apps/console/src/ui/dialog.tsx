import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/t.tsx';
import { useFocusBack } from './use-focus-back.ts';

/** A dialog over the page, for as long as it is there; what opened it has the focus again afterwards. */
export function Dialog({ title, size = 'md', onClose, children }: DialogProps) {
  const t = useT();
  useFocusBack();
  return (
    <Modal
      opened
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      {children}
    </Modal>
  );
}

interface DialogProps {
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly onClose: () => void;
  readonly children: ReactNode;
}
