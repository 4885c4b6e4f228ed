import { Popover, Switch, UnstyledButton } from '@mantine/core';
import { IconLeaf } from '@tabler/icons-react';
import { useState } from 'react';
import { useWellness, type Wellness } from '../api/session.ts';
import { useT } from '../i18n/t.tsx';
import styles from './menus.module.css';
import { useSavePreferences } from './save-preferences.ts';

const CHOICES: readonly (keyof Wellness)[] = ['greyscale', 'blur', 'mute', 'foldSevere'];

/** How hard material is shown to this person. */
export function WellnessMenu({ entryClass, wordClass }: MenuProps) {
  const t = useT();
  const wellness = useWellness();
  const [opened, setOpened] = useState(false);
  const save = useSavePreferences();
  return (
    <Popover
      width={320}
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
          aria-label={t('frame.wellness')}
        >
          <IconLeaf size={18} stroke={1.7} aria-hidden="true" />
          <span className={wordClass}>{t('frame.wellness')}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} aria-label={t('frame.wellness')}>
        <h2>{t('frame.wellness')}</h2>
        <p className="prose dim">{t('frame.wellness.text')}</p>
        {CHOICES.map((name) => (
          <Switch
            key={name}
            label={t(`frame.wellness.${name}`)}
            checked={wellness[name]}
            onChange={(event) =>
              void save({ wellness: { ...wellness, [name]: event.currentTarget.checked } })
            }
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

export interface MenuProps {
  readonly entryClass: string;
  readonly wordClass: string;
}
