import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { LocaleSwitch } from '../../frame/locale-switch.tsx';
import { Logo } from '../../frame/logo.tsx';
import { ThemeSwitch } from '../../frame/theme-switch.tsx';
import styles from './door.module.css';

/** What is around the pages on which nobody is signed in yet. */
export function Door({ title, text, children }: DoorProps) {
  useEffect(() => {
    document.title = `${title} · Breakwater`;
  }, [title]);
  return (
    <div className={styles.door}>
      <main className={styles.panel}>
        <div className={styles.brand}>
          <Logo size={30} />
          <span>Breakwater</span>
        </div>
        <h1>{title}</h1>
        {text && <p className="prose dim">{text}</p>}
        {children}
      </main>
      <footer className={styles.foot}>
        <LocaleSwitch />
        <ThemeSwitch />
      </footer>
    </div>
  );
}

interface DoorProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}
