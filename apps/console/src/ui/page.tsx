import type { ReactNode } from 'react';
import { useEffect } from 'react';
import styles from './page.module.css';

/** A page: its title, what it says in short, its actions, and a body that takes the room that is left. */
export function Page({ title, note, actions, above, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Breakwater`;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>{title}</h1>
        {note !== undefined && <span className="dim">{note}</span>}
        <div className={styles.actions}>{actions}</div>
      </header>
      {above}
      <div className={styles.body}>{children}</div>
    </div>
  );
}

interface PageProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Stands whole over the body, whatever room that needs. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}
