import { Checkbox, NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../i18n/t.tsx';
import styles from '../portal.module.css';
import { asks, useFieldNotes } from './field-note.tsx';
import type { StepProps } from './step-props.ts';

/** Kinds of terrorist content as Art. 2(7) of Regulation (EU) 2021/784 letters them. */
const LETTERS = ['a', 'b', 'c', 'd', 'e'] as const;

/** Why it is ordered, and how it can be challenged. */
export function ReasonsStep({ draft, type, set }: StepProps) {
  const t = useT();
  const note = useFieldNotes(type);
  return (
    <>
      <Textarea
        label={t('filing.reasons')}
        description={note('reasons') || t('filing.reasons.help')}
        minRows={4}
        maxLength={20_000}
        value={draft.reasons ?? ''}
        onChange={(event) => set({ reasons: event.currentTarget.value })}
      />
      {asks(type, 'reasons-category') && (
        <Categories
          draft={draft}
          set={set}
          note={note('reasons-category')}
          isTco={type?.form === 'tco-annex-1'}
        />
      )}
      <Textarea
        label={t('filing.necessity')}
        description={note('necessity') || t('filing.necessity.help')}
        maxLength={20_000}
        value={draft.necessity ?? ''}
        onChange={(event) => set({ necessity: event.currentTarget.value })}
      />
      {asks(type, 'offence') && (
        <>
          <Textarea
            label={t('filing.offence')}
            description={note('offence')}
            maxLength={2_000}
            value={draft.offence ?? ''}
            onChange={(event) => set({ offence: event.currentTarget.value })}
          />
          <NumberInput
            label={t('filing.offence-years')}
            min={0}
            max={100}
            value={draft.offenceMaxYears ?? ''}
            onChange={(years) => set({ offenceMaxYears: typeof years === 'number' ? years : undefined })}
          />
        </>
      )}
      {asks(type, 'redress') && (
        <Textarea
          label={t('filing.redress')}
          description={note('redress')}
          maxLength={5_000}
          value={draft.redress ?? ''}
          onChange={(event) => set({ redress: event.currentTarget.value })}
        />
      )}
      {asks(type, 'authority-to-inform') && (
        <TextInput
          label={t('filing.inform')}
          description={note('authority-to-inform')}
          maxLength={500}
          dir="auto"
          value={draft.informAuthority ?? ''}
          onChange={(event) => set({ informAuthority: event.currentTarget.value })}
        />
      )}
      {asks(type, 'good-faith') && (
        <Checkbox
          label={t('filing.good-faith')}
          description={note('good-faith')}
          checked={draft.goodFaith ?? false}
          onChange={(event) => set({ goodFaith: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function Categories({ draft, set, note, isTco }: CategoriesProps) {
  const t = useT();
  if (!isTco) {
    return (
      <TagsInput
        label={t('filing.reasons-category')}
        description={note}
        value={draft.reasonsCategories ?? []}
        onChange={(reasonsCategories) => set({ reasonsCategories })}
      />
    );
  }
  return (
    <Checkbox.Group
      label={t('filing.reasons-category')}
      description={note}
      value={draft.reasonsCategories ?? []}
      onChange={(reasonsCategories) => set({ reasonsCategories })}
    >
      <div className={styles.list}>
        {LETTERS.map((letter) => (
          <Checkbox key={letter} value={letter} label={t(`filing.letter.${letter}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface CategoriesProps extends Pick<StepProps, 'draft' | 'set'> {
  readonly note: string;
  readonly isTco: boolean;
}
