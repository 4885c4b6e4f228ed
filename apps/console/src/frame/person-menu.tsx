import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../api/request.ts';
import { useSession } from '../api/session.ts';
import { useT } from '../i18n/t.tsx';
import { Name } from '../ui/user-text.tsx';
import { LocaleSwitch } from './locale-switch.tsx';
import styles from './menus.module.css';
import { ThemeSwitch } from './theme-switch.tsx';
import type { MenuProps } from './wellness-menu.tsx';

/** Who is signed in, in which language and light, and the way out. */
export function PersonMenu({ entryClass, wordClass }: MenuProps) {
  const t = useT();
  const session = useSession();
  const [opened, setOpened] = useState(false);
  async function signOut(): Promise<void> {
    // Signed out here whatever happens: a server that cannot be reached ends the session by itself.
    await api.call('access.signOut').catch(() => undefined);
    // What this tab keeps beyond a reload: counts of what was seen, a rule that is being written.
    sessionStorage.clear();
    // Loaded anew: nothing that was read or begun stays in memory for who signs in next.
    window.location.assign('/sign-in');
  }
  if (!session) return null;
  const { name, email, roles } = session.staff;
  return (
    <Popover
      width={300}
      opened={opened}
      onChange={setOpened}
      position="right-end"
      withArrow
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={entryClass}
          onClick={() => setOpened(!opened)}
          aria-label={t('frame.me', { name })}
        >
          <IconUserCircle size={18} stroke={1.7} aria-hidden="true" />
          <span className={wordClass} dir="auto">
            {name}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={t('frame.me', { name })}>
        <div className={styles.who}>
          <h2 dir="auto">{name}</h2>
          <span className="dim">
            <Name>{email}</Name>
          </span>
          <span className="dim">{roles.map((role) => t(`frame.role.${role}`)).join(t('frame.and'))}</span>
        </div>
        <LocaleSwitch saved />
        <ThemeSwitch saved />
        <div className={styles.actions}>
          <Button
            variant="default"
            leftSection={<IconKeyboard size={16} />}
            onClick={() => {
              setOpened(false);
              document.dispatchEvent(new CustomEvent('breakwater:keys'));
            }}
          >
            {t('frame.keys')}
          </Button>
          <Button variant="default" leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
            {t('frame.sign-out')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
