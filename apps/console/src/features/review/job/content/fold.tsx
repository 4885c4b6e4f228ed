import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useT } from '../../../../i18n/t.tsx';
import styles from './fold.module.css';
import { noteHardItem } from './hard-items.ts';

/** Hard text folded to one line until it is asked for. */
export function Fold({ folded, summary, id, children }: FoldProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (!folded) return children;
  const toggle = (): void => {
    if (!open) noteHardItem(id);
    setOpen(!open);
  };
  return (
    <>
      <div className={styles.fold} data-open={open || undefined}>
        <IconEyeOff size={15} aria-hidden="true" />
        <span>{summary}</span>
        <Button variant="default" size="compact-xs" aria-expanded={open} onClick={toggle}>
          {t(open ? 'job.fold.hide' : 'job.fold.show')}
        </Button>
      </div>
      {open && children}
    </>
  );
}

interface FoldProps {
  readonly folded: boolean;
  readonly summary: ReactNode;
  /** What is counted when it is opened. */
  readonly id: string;
  readonly children: ReactNode;
}
