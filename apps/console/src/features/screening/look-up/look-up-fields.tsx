import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import styles from './look-up.module.css';
import { isBirth, LOOK_UP_TYPES, type LookUpSearch } from './look-up-search.ts';

const ANY = 'any';

/** The name in any script, what it is of, and, folded, what else is known. */
export function LookUpFields({ fields, onChange, nameRef }: LookUpFieldsProps) {
  const t = useT();
  const { q = '', type, born = '', place = '', father = '' } = fields;
  const [startsOpen] = useState(born !== '' || place !== '' || father !== '');
  const set = (change: Partial<Record<keyof LookUpSearch, string>>) => {
    const next = { ...fields, ...change };
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')));
  };
  const personal = type !== 'organisation';
  return (
    <div className={styles.fields}>
      <TextInput
        ref={nameRef}
        type="search"
        className={styles.name ?? ''}
        aria-label={t('screening.look-up.name')}
        placeholder={t('screening.look-up.placeholder')}
        {...(q !== '' && { dir: 'auto' })}
        maxLength={500}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        value={q}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('screening.look-up.type')}
        data={[ANY, ...LOOK_UP_TYPES].map((value) => ({
          value,
          label: t(`screening.look-up.type.${value}`),
        }))}
        value={type ?? ANY}
        onChange={(value) => set({ type: value === ANY ? '' : value })}
      />
      <details className={styles.more} open={startsOpen}>
        <summary>{t('screening.look-up.more')}</summary>
        <div className={styles.details}>
          {personal && (
            <TextInput
              size="xs"
              dir="ltr"
              label={t('screening.look-up.born')}
              description={t('screening.look-up.born.help')}
              error={born !== '' && !isBirth(born) && t('screening.look-up.born.wrong')}
              maxLength={10}
              value={born}
              onChange={(event) => set({ born: event.currentTarget.value })}
            />
          )}
          <TextInput
            size="xs"
            dir="auto"
            label={t('screening.look-up.place')}
            description={t('screening.look-up.place.help')}
            maxLength={200}
            value={place}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          {personal && (
            <TextInput
              size="xs"
              dir="auto"
              label={t('screening.look-up.father')}
              description={t('screening.look-up.father.help')}
              maxLength={200}
              value={father}
              onChange={(event) => set({ father: event.currentTarget.value })}
            />
          )}
        </div>
      </details>
    </div>
  );
}

interface LookUpFieldsProps {
  readonly fields: LookUpSearch;
  readonly onChange: (fields: LookUpSearch) => void;
  readonly nameRef: RefObject<HTMLInputElement | null>;
}
