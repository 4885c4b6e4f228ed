import { Modal } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useT } from '../i18n/t.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { useListedKeys } from '../ui/page-keys.ts';
import styles from './command-palette.module.css';
import { directTargets } from './direct-targets.ts';
import { usePages } from './use-pages.ts';

interface Command {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Reaches every page, an account or a job by its id, and what can be done on this page. */
export function CommandPalette({ opened, onClose }: PaletteProps) {
  const t = useT();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      yOffset="12vh"
      size={560}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('frame.search')}>
        <Palette onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const commands = useCommands(text.trim());
  const field = useRef<HTMLInputElement>(null);
  // At once, lest what is typed right after the key is lost.
  useLayoutEffect(() => field.current?.focus(), []);
  const current = commands[Math.min(active, commands.length - 1)];
  function run(command: Command | undefined): void {
    if (!command) return;
    onClose();
    command.run();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') run(current);
    else if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, commands.length));
    else if (event.key === 'ArrowUp')
      setActive((active - 1 + commands.length) % Math.max(1, commands.length));
    else return;
    event.preventDefault();
  }
  return (
    <div className={styles.palette}>
      <input
        ref={field}
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current && `${id}-${current.id}`}
        aria-label={t('frame.search')}
        placeholder={t('frame.search.placeholder')}
        dir="auto"
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={t('frame.search.results')} className={styles.list}>
        {commands.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, as with any combobox
          <div
            key={command.id}
            id={`${id}-${command.id}`}
            role="option"
            aria-selected={command === current}
            className={styles.option}
            onClick={() => run(command)}
            onPointerMove={() => setActive(index)}
          >
            <span className={styles.group}>{command.group}</span>
            <span className={styles.title} dir="auto">
              {command.title}
            </span>
            {command.keys && <KeyHint keys={command.keys} />}
          </div>
        ))}
      </div>
      {commands.length === 0 && <p className={styles.nothing}>{t('frame.search.nothing')}</p>}
    </div>
  );
}

function useCommands(text: string): readonly Command[] {
  const t = useT();
  const router = useRouter();
  const pages = usePages();
  const keys = useListedKeys();
  const go = (to: string) => () => void router.navigate({ to });
  const targets = directTargets(text)
    .filter(({ page }) => pages.some(({ id }) => id === page))
    .map(({ page, to }) => ({
      id: `to-${page}`,
      group: t(`frame.nav.${page}`),
      title: t(`frame.open.${page}`, { id: text }),
      run: go(to),
    }));
  const found: Command[] = [
    ...pages.map(({ id, to, key }) => ({
      id: `page-${id}`,
      group: t('frame.search.page'),
      title: t(`frame.nav.${id}`),
      keys: `g ${key}`,
      run: go(to),
    })),
    ...keys
      .filter(({ quiet }) => !quiet)
      .map(({ keys: one, title, run }) => ({
        id: `key-${one.replaceAll(' ', '-')}`,
        group: t('frame.search.action'),
        title,
        keys: one,
        run,
      })),
  ];
  const wanted = text.toLocaleLowerCase();
  const isName = [...text].length > 2 && pages.some(({ id }) => id === 'look-up');
  const lookUp: Command = {
    id: 'to-look-up',
    group: t('frame.nav.screening'),
    title: t('frame.open.look-up', { name: text }),
    run: () => void router.navigate({ to: '/screening/look-up', search: { q: text } }),
  };
  const may = (page: string) => pages.some(({ id }) => id === page);
  const order: Command = {
    id: 'to-orders',
    group: t('frame.nav.orders'),
    title: t('frame.open.orders', { id: text }),
    run: () => void router.navigate({ to: '/orders', search: { q: text.replace(/^#/, '') } }),
  };
  const authority: Command = {
    id: 'to-authorities',
    group: t('frame.nav.authorities'),
    title: t('frame.open.authorities', { name: text }),
    run: () => void router.navigate({ to: '/authorities', search: { q: text } }),
  };
  return [
    ...targets,
    ...found.filter(({ title }) => title.toLocaleLowerCase().includes(wanted)),
    ...(text !== '' && may('orders') ? [order] : []),
    ...([...text].length > 2 && may('authorities') ? [authority] : []),
    ...(isName ? [lookUp] : []),
  ];
}
