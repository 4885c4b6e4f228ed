import type { JobFilter } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { BulkDrawer } from '../bulk/bulk-drawer.tsx';
import styles from './queue-screen.module.css';

/** What is ticked, and what can be done with all of it. */
export function Selection({ ticked, filter, onClear }: SelectionProps) {
  const t = useT();
  const [deciding, setDeciding] = useState<'ticked' | 'filter'>();
  return (
    <div className={styles.selection} role="toolbar" aria-label={t('queue.selection.title')}>
      <strong>{t('queue.selection.count', { count: ticked.size })}</strong>
      <Button onClick={() => setDeciding('ticked')}>{t('queue.selection.decide')}</Button>
      <Button variant="default" onClick={() => setDeciding('filter')}>
        {t('queue.selection.decide-all')}
      </Button>
      <Button variant="subtle" onClick={onClear}>
        {t('queue.selection.clear')}
      </Button>
      <BulkDrawer
        opened={deciding !== undefined}
        onClose={() => setDeciding(undefined)}
        onStarted={onClear}
        jobs={deciding === 'filter' ? { filter } : { jobIds: [...ticked] }}
      />
    </div>
  );
}

interface SelectionProps {
  readonly ticked: ReadonlySet<string>;
  readonly filter: JobFilter;
  readonly onClear: () => void;
}
