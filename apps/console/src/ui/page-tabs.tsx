import type { ReactNode } from 'react';
import styles from './page-tabs.module.css';

/** How links of tabs know that they are the open page: by the address alone, whatever is looked for on it. */
export const TAB_OPTIONS = { exact: true, includeSearch: false } as const;

/** The pages that belong together; its children are links. */
export function PageTabs({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
