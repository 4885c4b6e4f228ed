import type { NetworkCase, NetworkDecision } from '@breakwater/contracts/networks';
import { Checkbox, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { DecideForm } from '../../../ui/decide/decide-form.tsx';
import { useReason } from '../../../ui/decide/use-reason.ts';
import { useDoing } from '../../../ui/use-act.ts';
import styles from '../networks.module.css';

type Choice = NetworkDecision['decision'];

const KEYS: Readonly<Record<Choice, string>> = { confirm: 'c', dismiss: 'x' };
const CHOICES = ['confirm', 'dismiss'] as const satisfies Choice[];
const LEAST_REASON = 3;
/** What review jobs are opened under where nothing else is chosen. */
const POLICY = 'terrorism/membership';

/** Takes down whether a group is a network. What follows stands on each choice before it is taken. */
export function DecideNetwork({ network }: { readonly network: NetworkCase }) {
  const t = useT();
  const may = useMay();
  const doing = useDoing(['networks'], ['jobs']);
  const titleOf = usePolicyTitle();
  const policies = useQuery(policiesQuery).data ?? [];
  const { id, state, memberList } = network;
  const [choice, setChoice] = useState<Choice>();
  const [policy, setPolicy] = useState<string | null>(null);
  const [allow, setAllow] = useState(false);
  const reason = useReason(id);
  const isSeeded = state === 'open';
  async function decide(): Promise<void> {
    if (choice === undefined) return;
    const body: NetworkDecision = {
      decision: choice,
      reason: reason.text,
      ...(choice === 'confirm' && policy !== null && { policy }),
      ...(choice === 'dismiss' && allow && { allow }),
    };
    await doing(t(`networks.toast.${choice}`), async () => {
      await api.call('networks.decide', { params: { id }, body });
      reason.drop();
    });
  }
  if (!may('networks.decide')) return <p className="prose dim">{t('networks.decide.read-only')}</p>;
  const toReview = network.members - memberList.filter(({ removed }) => removed).length;
  const effects: Readonly<Record<Choice, string>> = {
    confirm: isSeeded ? t('networks.effect.confirm', { count: toReview }) : t('networks.effect.no-seed'),
    dismiss: t('networks.effect.dismiss'),
  };
  return (
    <section className={styles.box} aria-label={t('networks.decide')}>
      <DecideForm
        label={t('networks.decide')}
        choices={CHOICES.map((one) => ({
          id: one,
          title: t(`networks.decide.${one}`),
          effect: effects[one],
          keys: KEYS[one],
          disabled: one === 'confirm' && !isSeeded,
        }))}
        chosen={choice}
        onChoose={(one) => {
          setChoice(one);
          reason.focus();
        }}
        action={t(choice === undefined ? 'networks.decide' : `networks.decide.${choice}`)}
        ready={choice !== undefined && reason.text.length >= LEAST_REASON}
        onDecide={decide}
      >
        {choice === 'confirm' && (
          <Select
            clearable
            searchable
            label={t('networks.decide.policy')}
            placeholder={titleOf(POLICY)}
            data={policies.map((one) => ({ value: one.id, label: titleOf(one.id) }))}
            value={policy}
            onChange={setPolicy}
          />
        )}
        {choice === 'dismiss' && (
          <Checkbox
            label={t('networks.decide.allow')}
            description={t('networks.decide.allow.text')}
            checked={allow}
            onChange={(event) => setAllow(event.currentTarget.checked)}
          />
        )}
        <Textarea label={t('networks.reason')} dir="auto" minRows={3} maxLength={5_000} {...reason.field} />
      </DecideForm>
    </section>
  );
}
