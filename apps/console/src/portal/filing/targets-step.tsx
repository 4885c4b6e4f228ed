import type { OrderTarget } from '@breakwater/contracts/orders';
import { Checkbox, Group, Select, Switch, TagsInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../portal.module.css';
import { asks, useFieldNotes } from './field-note.tsx';
import { readTargets } from './read-targets.ts';
import type { StepProps } from './step-props.ts';
import { TimeField } from './time-field.tsx';

/** As many as an order can name; the server refuses more. */
const ORDER_TARGETS_MAX = 10_000;
const KINDS = ['account', 'content', 'handle', 'other'] as const;
const CATEGORIES = ['subscriber', 'user-identification', 'traffic', 'content'] as const;

/** What the order names, and how much of it is asked for. */
export function TargetsStep(props: StepProps) {
  const { draft, type, set } = props;
  const t = useT();
  const note = useFieldNotes(type);
  const allowed = type?.scope.dataCategories ?? CATEGORIES;
  const isDisclosure = type?.kind === 'disclose' || type?.kind === 'preserve';
  return (
    <>
      <Pasted {...props} />
      {(isDisclosure || asks(type, 'time-range') || type?.scope.timeRange) && (
        <Group grow align="start">
          <TimeField
            label={t('filing.from')}
            note={note('time-range')}
            value={draft.from}
            onChange={(from) => set({ from })}
          />
          <TimeField label={t('filing.to')} value={draft.to} onChange={(to) => set({ to })} />
        </Group>
      )}
      {(isDisclosure || asks(type, 'data-categories')) && (
        <Checkbox.Group
          label={t('filing.categories')}
          description={note('data-categories') || t('filing.categories.help')}
          value={draft.dataCategories ?? []}
          onChange={(chosen) =>
            set({ dataCategories: CATEGORIES.filter((category) => chosen.includes(category)) })
          }
        >
          <div className={styles.list}>
            {CATEGORIES.filter((one) => allowed.includes(one) || draft.dataCategories?.includes(one)).map(
              (category) => (
                <Checkbox
                  key={category}
                  value={category}
                  label={t(`filing.category.${category}`)}
                  description={t(`filing.category.${category}.help`)}
                />
              ),
            )}
          </div>
        </Checkbox.Group>
      )}
      {asks(type, 'territorial-scope') && (
        <TagsInput
          label={t('filing.territories')}
          description={note('territorial-scope')}
          value={draft.territories ?? []}
          onChange={(territories) => set({ territories: territories.map((code) => code.toUpperCase()) })}
        />
      )}
      {!isDisclosure && (
        <Switch
          label={t('filing.worldwide')}
          description={t('filing.worldwide.help')}
          checked={draft.worldwide ?? false}
          onChange={(event) => set({ worldwide: event.currentTarget.checked })}
        />
      )}
      <Textarea
        label={t('filing.demands')}
        description={t('filing.demands.help')}
        maxLength={20_000}
        value={draft.demands ?? ''}
        onChange={(event) => set({ demands: event.currentTarget.value })}
      />
    </>
  );
}

function Pasted({ draft, type, set }: StepProps) {
  const t = useT();
  const formats = useFormats();
  const note = useFieldNotes(type);
  const [other, setOther] = useState<OrderTarget['kind']>('account');
  const [text, setText] = useState(() => draft.targets.map(({ value }) => value).join('\n'));
  const [{ repeated, tooLong }, setRead] = useState(() => readTargets(text, other));
  function read(next: string, kind: OrderTarget['kind']): void {
    const pasted = readTargets(next, kind);
    setText(next);
    setOther(kind);
    setRead(pasted);
    // What was said of a target before (its own time range, where it is found) stays with it.
    const known = new Map(draft.targets.map((target) => [target.value, target]));
    set({ targets: pasted.targets.map((target) => ({ ...known.get(target.value), ...target })) });
  }
  const counts = new Map<OrderTarget['kind'], number>();
  for (const { kind } of draft.targets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const tooMany = draft.targets.length > ORDER_TARGETS_MAX;
  return (
    <>
      <Select
        label={t('filing.target-kind')}
        description={t('filing.target-kind.help')}
        allowDeselect={false}
        value={other}
        onChange={(kind) => read(text, KINDS.find((one) => one === kind) ?? 'other')}
        data={KINDS.map((kind) => ({ value: kind, label: t(`filing.target.${kind}`) }))}
      />
      <Textarea
        label={t('filing.targets')}
        description={note('exact-locations', 'identifiers') || t('filing.targets.help')}
        minRows={4}
        maxRows={14}
        spellCheck={false}
        value={text}
        onChange={(event) => read(event.currentTarget.value, other)}
      />
      <div role="status" className={styles.line}>
        <strong>{t('filing.targets.count', { count: draft.targets.length })}</strong>
        {[...counts].map(([kind, some]) => (
          <span key={kind} className="dim">
            {t(`filing.target.${kind}`)}: {formats.number(some)}
          </span>
        ))}
        {repeated > 0 && <span>{t('filing.targets.repeated', { count: repeated })}</span>}
        {tooLong.length > 0 && (
          <span>{t('filing.targets.too-long', { lines: tooLong.slice(0, 20).join(', ') })}</span>
        )}
      </div>
      {tooMany && (
        <p role="alert" className={styles.fault}>
          {t('filing.targets.too-many', { most: formats.number(ORDER_TARGETS_MAX) })}
        </p>
      )}
    </>
  );
}
