import type { ReactNode } from 'react';
import styles from './scroll-x.module.css';

/**
 * What is wider than its place: scrolls sideways by itself, by keyboard too. What is written from left to right in every
 * language, such as commands, says so: else it would begin at its end.
 */
export function ScrollX({ label, dir, children }: ScrollXProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} dir={dir} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

interface ScrollXProps {
  readonly label: string;
  readonly dir?: 'ltr';
  readonly children: ReactNode;
}
