import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '../i18n/t.tsx';
import styles from './list-detail.module.css';

/** A list that keeps its place while what was chosen opens beside it. Which one is open belongs in the URL. */
export function ListDetail(props: ListDetailProps) {
  const { list, detail, detailTitle, detailTitleIn, filters, onClose, wide = false } = props;
  const t = useT();
  const isOpen = detail !== undefined && detail !== null && detail !== false;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div className={styles.split} data-open={isOpen || undefined} data-wide={wide || undefined}>
      <div className={styles.list}>
        {filters && <div className={styles.filters}>{filters}</div>}
        <div className={styles.rows}>{list}</div>
      </div>
      {isOpen && (
        <section
          className={styles.detail}
          aria-label={detailTitle ?? t('ui.detail')}
          onKeyDown={closeOnEscape}
        >
          <div className={styles.bar}>
            <h2 {...detailTitleIn}>{detailTitle}</h2>
            <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('ui.close')} onClick={onClose}>
              <IconX size={16} />
            </ActionIcon>
          </div>
          <div className={styles.content}>{detail}</div>
        </section>
      )}
    </div>
  );
}

interface ListDetailProps {
  readonly list: ReactNode;
  /** Nothing shown when undefined, null or false: the list has all the room. */
  readonly detail?: ReactNode;
  readonly detailTitle?: string | undefined;
  /** What that title is in, where it may be another language than the page. */
  readonly detailTitleIn?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' | 'auto' } | undefined;
  readonly filters?: ReactNode;
  readonly onClose: () => void;
  /** The detail gets most of the room. */
  readonly wide?: boolean;
}
