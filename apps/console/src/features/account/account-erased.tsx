import type { Answer } from '@breakwater/client';
import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n/t.tsx';
import { download } from '../../ui/chart/download.ts';
import styles from './account.module.css';
import { KeptList } from './kept-list.tsx';

/** What an erasure came to: the receipt for the user, which is given out this once, and what stays until when. */
export type Erased = Answer<'keeping.erase'>;

/** Stands in the place of an account that was just erased: there may be nothing else of it to show. */
export function AccountErased({ erased: { erasure, receipt } }: { readonly erased: Erased }) {
  const t = useT();
  const root = useRef<HTMLDivElement>(null);
  // The dialog that was confirmed is gone: reading goes on here.
  useEffect(() => root.current?.focus(), []);
  return (
    <div ref={root} className={`${styles.block} ${styles.erased}`} role="status" tabIndex={-1}>
      <p className="prose">{t('account.keeping.done')}</p>
      <KeptList kept={erasure.kept} />
      <Group>
        {(['en', 'ur'] as const).map((language) => (
          <Button
            key={language}
            variant="default"
            onClick={() => download(`receipt-${erasure.id}-${language}.txt`, 'text/plain', receipt[language])}
          >
            {t(`account.keeping.receipt-${language}`)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
