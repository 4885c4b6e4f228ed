import type { ReactNode } from 'react';
import styles from './scroll-x.module.css';

/** A wide table in a narrow place: scrolls sideways by itself, by keyboard too. */
export function ScrollX({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
