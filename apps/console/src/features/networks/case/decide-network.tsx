import type { NetworkCase, NetworkDecision } from '@breakwater/contracts/networks';
import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Failure } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useConfirmKey, useStableKeys } from '../../review/job/use-stable-keys.ts';
import styles from '../networks.module.css';
import { draftReason, dropReason, keepReason } from './reason-drafts.ts';

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
  const client = useQueryClient();
  const titleOf = usePolicyTitle();
  const policies = useQuery(policiesQuery).data ?? [];
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const { id, state, memberList } = network;
  const [choice, setChoice] = useState<Choice>();
  const [policy, setPolicy] = useState<string | null>(null);
  const [allow, setAllow] = useState(false);
  const [reason, setReason] = useState(() => draftReason(id));
  const isSeeded = state === 'open';
  const send = useMutation({
    mutationFn: (decision: NetworkDecision) =>
      api.call('networks.decide', { params: { id }, body: decision }),
    // Before the case is read again, lest what was sent is shown as what was not.
    onSuccess: () => dropReason(id),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['networks'] }),
        client.invalidateQueries({ queryKey: ['jobs'] }),
      ]),
  });
  const isComplete = choice !== undefined && reason.trim().length >= LEAST_REASON;
  async function decide(): Promise<void> {
    if (!isComplete) return;
    await send.mutateAsync({
      decision: choice,
      reason: reason.trim(),
      ...(choice === 'confirm' && policy !== null && { policy }),
      ...(choice === 'dismiss' && allow && { allow }),
    });
    showToast({ tone: 'done', text: t(`networks.toast.${choice}`) });
  }
  const run = (): void => void decide().catch(() => undefined);
  const mayPick = (one: Choice): boolean => one === 'dismiss' || isSeeded;
  const pick = (one: Choice): void => {
    if (!mayPick(one)) return;
    setChoice(one);
    reasonRef.current?.focus();
  };
  const mayDecide = may('networks.decide');
  useConfirmKey(run);
  useStableKeys(
    mayDecide
      ? [
          ...CHOICES.filter(mayPick).map((one) => ({
            keys: KEYS[one],
            title: t(`networks.decide.${one}`),
            run: () => pick(one),
          })),
          { keys: 'Ctrl ↵', title: t('networks.decide'), run },
        ]
      : [],
  );
  if (!mayDecide) return <p className="prose dim">{t('networks.decide.read-only')}</p>;
  const toReview = network.members - memberList.filter(({ removed }) => removed).length;
  const effects: Readonly<Record<Choice, string>> = {
    confirm: isSeeded ? t('networks.effect.confirm', { count: toReview }) : t('networks.effect.no-seed'),
    dismiss: t('networks.effect.dismiss'),
  };
  return (
    <section className={styles.box} aria-label={t('networks.decide')}>
      <Choices
        label={t('networks.decide')}
        choices={CHOICES.map((one) => ({
          id: one,
          title: t(`networks.decide.${one}`),
          effect: effects[one],
          keys: KEYS[one],
          disabled: !mayPick(one),
        }))}
        chosen={choice}
        onChoose={pick}
      />
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
      <Textarea
        ref={reasonRef}
        required
        label={t('networks.reason')}
        dir="auto"
        minRows={3}
        maxLength={5_000}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          keepReason(id, event.currentTarget.value);
        }}
      />
      <Failure error={send.error} />
      <Button
        disabled={!isComplete}
        loading={send.isPending}
        rightSection={<KeyHint keys="Ctrl ↵" />}
        onClick={run}
      >
        {t(choice === undefined ? 'networks.decide' : `networks.decide.${choice}`)}
      </Button>
    </section>
  );
}
