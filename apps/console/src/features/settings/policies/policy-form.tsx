import type { Policy, PolicyChange, StatementCategory } from '@breakwater/contracts';
import { Button, NumberInput, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import styles from '../settings.module.css';
import { CATEGORIES, draftOf } from './policy-draft.ts';

/** Makes a policy, or the next version of one. */
export function PolicyForm({ policy, onSaved }: PolicyFormProps) {
  const t = useT();
  const titleOf = usePolicyTitle();
  const mayWrite = useMay()('policies.write');
  const others = useQuery(policiesQuery).data?.filter(({ id }) => id !== policy?.id) ?? [];
  const act = useAct(['policies']);
  const form = useForm({ id: policy?.id ?? '', policy: draftOf(policy) }, async ({ id, policy: body }) => {
    await act('review.putPolicy', t('settings.saved'), { params: { id }, body });
    onSaved?.(id);
  });
  const draft = form.draft.policy;
  const change = (next: Partial<PolicyChange>): void => form.change({ policy: { ...draft, ...next } });
  const text = (name: 'title' | 'text', locale: 'en' | 'ur') => ({
    required: true,
    dir: locale === 'ur' ? ('rtl' as const) : ('ltr' as const),
    lang: locale,
    value: draft[name][locale],
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [name]: { ...draft[name], [locale]: event.currentTarget.value } }),
  });
  return (
    <form onSubmit={form.submit}>
      <fieldset disabled={!mayWrite} className={styles.plain}>
        <div className={styles.fields}>
          <TextInput
            label={t('settings.id')}
            description={t('settings.policies.id.text')}
            required
            disabled={policy !== undefined}
            pattern="[a-z0-9]+([\-\/][a-z0-9]+)*"
            dir="ltr"
            {...form.text('id')}
          />
          <Select
            label={t('settings.policies.parent')}
            description={t('settings.policies.parent.text')}
            clearable
            searchable
            value={draft.parent ?? null}
            data={others.map((one) => ({ value: one.id, label: titleOf(one.id) }))}
            onChange={(parent) => {
              const { parent: _, ...rest } = draft;
              form.change({ policy: parent === null ? rest : { ...rest, parent } });
            }}
          />
          <TextInput label={t('settings.policies.title.en')} {...text('title', 'en')} />
          <TextInput label={t('settings.policies.title.ur')} {...text('title', 'ur')} />
          <Textarea label={t('settings.policies.text.en')} maxRows={12} {...text('text', 'en')} />
          <Textarea label={t('settings.policies.text.ur')} maxRows={12} {...text('text', 'ur')} />
          <Select
            label={t('settings.policies.ground')}
            allowDeselect={false}
            value={draft.ground}
            data={(['terms', 'law'] as const).map((value) => ({
              value,
              label: t(`settings.policies.ground.${value}`),
            }))}
            onChange={(ground) => change({ ground: ground === 'law' ? 'law' : 'terms' })}
          />
          <TextInput
            label={t('settings.policies.reference')}
            maxLength={500}
            dir="auto"
            value={draft.reference ?? ''}
            onChange={(event) => {
              const { reference: _, ...rest } = draft;
              const { value } = event.currentTarget;
              form.change({ policy: value === '' ? rest : { ...rest, reference: value } });
            }}
          />
          <NumberInput
            label={t('settings.policies.points')}
            min={0}
            max={1000}
            value={draft.points}
            onChange={(points) => change({ points: Number(points) || 0 })}
          />
          <NumberInput
            label={t('settings.policies.decay')}
            min={0}
            max={3650}
            value={draft.decayDays}
            onChange={(days) => change({ decayDays: Number(days) || 0 })}
          />
          <Switch
            className={styles.wide ?? ''}
            label={t('settings.policies.severe')}
            description={t('settings.policies.severe.text')}
            checked={draft.severe}
            onChange={(event) => change({ severe: event.currentTarget.checked })}
          />
          <Select
            label={t('settings.policies.category')}
            allowDeselect={false}
            searchable
            value={draft.category}
            data={CATEGORIES}
            onChange={(category) => change({ category: category as StatementCategory })}
          />
          <TagsInput
            label={t('settings.policies.keywords')}
            value={draft.keywords}
            onChange={(keywords) => change({ keywords: keywords.map((one) => one.toUpperCase()) })}
          />
        </div>
        <Failure error={form.error} />
        {mayWrite && (
          <Button type="submit" loading={form.isSending}>
            {policy
              ? t('settings.policies.save', { version: policy.version + 1 })
              : t('settings.policies.create')}
          </Button>
        )}
      </fieldset>
    </form>
  );
}

interface PolicyFormProps {
  readonly policy?: Policy;
  readonly onSaved?: (id: string) => void;
}
