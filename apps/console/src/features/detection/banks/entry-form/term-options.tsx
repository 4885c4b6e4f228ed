import type { TermEntry } from '@breakwater/contracts/detection';
import { Checkbox, Fieldset, Group, NumberInput, Select, TagsInput } from '@mantine/core';
import { useT } from '../../../../i18n/t.tsx';
import styles from './term-options.module.css';
import { withField } from './with-field.ts';

type Position = NonNullable<TermEntry['positions']>[number];
const POSITIONS: readonly Position[] = ['text', 'bio', 'name', 'handle'];

interface TermOptionsProps {
  readonly entry: TermEntry;
  readonly onChange: (entry: TermEntry) => void;
}

/** How the term is looked for, folded until wanted: the defaults suit nearly every term. */
export function TermOptions({ entry, onChange }: TermOptionsProps) {
  const t = useT();
  const positions = entry.positions ?? POSITIONS;
  const setPosition = (position: Position, isOn: boolean) => {
    const next = POSITIONS.filter((one) => (one === position ? isOn : positions.includes(one)));
    // None at all cannot be meant: the last one stays.
    if (next.length > 0)
      onChange(withField(entry, 'positions', next.length === POSITIONS.length ? undefined : next));
  };
  const near = (key: 'requireNear' | 'excludeNear') => (
    <TagsInput
      mt="sm"
      dir="auto"
      label={t(`banks.field.${key}`)}
      description={t('banks.field.near.help')}
      value={[...(entry[key] ?? [])]}
      onChange={(words) => onChange(withField(entry, key, words.length === 0 ? undefined : words))}
    />
  );
  return (
    <details className={styles.options}>
      <summary>{t('banks.options')}</summary>
      <Fieldset legend={t('banks.field.positions')} mt="xs" p="xs">
        <Group>
          {POSITIONS.map((position) => (
            <Checkbox
              key={position}
              label={t(`banks.position.${position}`)}
              checked={positions.includes(position)}
              onChange={(event) => setPosition(position, event.currentTarget.checked)}
            />
          ))}
        </Group>
      </Fieldset>
      <Checkbox
        mt="sm"
        label={t('banks.field.boundary')}
        checked={entry.boundary === 'none'}
        onChange={(event) =>
          onChange(withField(entry, 'boundary', event.currentTarget.checked ? 'none' : undefined))
        }
      />
      <Checkbox
        mt="xs"
        label={t('banks.field.case')}
        checked={entry.case === 'exact'}
        onChange={(event) =>
          onChange(withField(entry, 'case', event.currentTarget.checked ? 'exact' : undefined))
        }
      />
      <Checkbox
        mt="xs"
        label={t('banks.field.form')}
        checked={entry.form === 'exact'}
        onChange={(event) =>
          onChange(withField(entry, 'form', event.currentTarget.checked ? 'exact' : undefined))
        }
      />
      <Checkbox
        mt="xs"
        label={t('banks.field.digits')}
        checked={entry.digits ?? false}
        onChange={(event) => onChange(withField(entry, 'digits', event.currentTarget.checked || undefined))}
      />
      <Select
        mt="sm"
        w={260}
        allowDeselect={false}
        label={t('banks.field.evasion')}
        value={entry.evasion === undefined ? 'auto' : entry.evasion ? 'on' : 'off'}
        data={['auto', 'on', 'off'].map((value) => ({ value, label: t(`banks.evasion.${value}`) }))}
        onChange={(value) =>
          onChange(withField(entry, 'evasion', value === 'auto' ? undefined : value === 'on'))
        }
      />
      {near('requireNear')}
      {near('excludeNear')}
      <NumberInput
        mt="sm"
        w={220}
        min={1}
        max={100}
        allowDecimal={false}
        label={t('banks.field.window')}
        value={entry.window ?? ''}
        onChange={(value) =>
          onChange(withField(entry, 'window', typeof value === 'number' ? value : undefined))
        }
      />
    </details>
  );
}
