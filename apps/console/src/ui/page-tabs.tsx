import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './page-tabs.module.css';

/** How links of tabs know that they are the open page: by the address alone, whatever is looked for on it. */
const TAB_OPTIONS = { exact: true, includeSearch: false } as const;

/** The pages that belong together, each by where it is and what it is called. */
export function PageLinks({ label, pages }: PageLinksProps) {
  return (
    <PageTabs label={label}>
      {pages.map(([to, title]) => (
        <Link key={to} to={to} activeOptions={TAB_OPTIONS}>
          {title}
        </Link>
      ))}
    </PageTabs>
  );
}

interface PageLinksProps {
  readonly label: string;
  readonly pages: readonly (readonly [to: NonNullable<LinkProps['to']>, title: string])[];
}

/** Parts of one page side by side; its children are links. */
export function PageTabs({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
