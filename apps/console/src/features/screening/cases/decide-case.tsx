import type { CaseDecision, ScreeningCase } from '@breakwater/contracts/screening';
import { Button, Select, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { usePolicyTitle } from '../../../api/policies.ts';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Failure } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useConfirmKey, useStableKeys } from '../../review/job/use-stable-keys.ts';
import { draftReason, dropReason, keepReason } from './case-drafts.ts';
import styles from './case-view.module.css';

type Choice = CaseDecision['decision'];

const KEYS: Readonly<Record<Choice, string>> = { confirm: 'c', clear: 'x', 'need-more': 'm' };
const CHOICES = ['confirm', 'clear', 'need-more'] as const satisfies Choice[];
const DEFAULT_DAYS = 365;
const CLEAR_DAYS = [30, 90, 180, DEFAULT_DAYS, 1_095] as const;
const LEAST_REASON = 3;
/** What a confirmation opens its review job under. */
const POLICY = 'terrorism/membership';

/** Takes down whether the account is of who is listed. What follows stands on each choice before it is taken. */
export function DecideCase({ case: { id } }: { readonly case: ScreeningCase }) {
  const t = useT();
  const may = useMay();
  const titleOf = usePolicyTitle();
  const client = useQueryClient();
  const navigate = useNavigate();
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const [choice, setChoice] = useState<Choice>();
  const [days, setDays] = useState(DEFAULT_DAYS);
  const [reason, setReason] = useState(() => draftReason(id));
  const send = useMutation({
    mutationFn: (decision: CaseDecision) =>
      api.call('screening.decideCase', { params: { id }, body: decision }),
    // Before the case is read again, lest what was sent is shown as what was not.
    onSuccess: () => dropReason(id),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['screening'] }),
        client.invalidateQueries({ queryKey: ['jobs'] }),
      ]),
  });
  const complete = choice !== undefined && reason.trim().length >= LEAST_REASON;
  async function decide(): Promise<void> {
    if (!complete) return;
    const { jobId } = await send.mutateAsync({
      decision: choice,
      reason: reason.trim(),
      ...(choice === 'clear' && { clearDays: days }),
    });
    const open =
      jobId === undefined ? undefined : () => void navigate({ to: '/review/$id', params: { id: jobId } });
    showToast({
      tone: 'done' as const,
      text: t(`screening.toast.${choice}`),
      ...(open && { action: { label: t('screening.open-job'), run: open } }),
    });
    setChoice(undefined);
    setReason('');
  }
  const run = (): void => void decide().catch(() => undefined);
  const pick = (one: Choice): void => {
    setChoice(one);
    reasonRef.current?.focus();
  };
  const mayDecide = may('screening.decide');
  useConfirmKey(run);
  useStableKeys(
    mayDecide
      ? [
          ...CHOICES.map((one) => ({
            keys: KEYS[one],
            title: t(`screening.decide.${one}`),
            run: () => pick(one),
          })),
          { keys: 'Ctrl ↵', title: t('screening.decide'), run },
        ]
      : [],
  );
  if (!mayDecide) return <p className="prose dim">{t('screening.decide.read-only')}</p>;
  return (
    <section className={styles.box} aria-label={t('screening.decide')}>
      <Choices
        label={t('screening.decide')}
        choices={CHOICES.map((one) => ({
          id: one,
          title: t(`screening.decide.${one}`),
          effect: t(`screening.effect.${one}`, { policy: titleOf(POLICY) }),
          keys: KEYS[one],
        }))}
        chosen={choice}
        onChoose={pick}
      />
      {choice === 'clear' && (
        <Select
          label={t('screening.clear-days')}
          allowDeselect={false}
          data={CLEAR_DAYS.map((value) => ({
            value: String(value),
            label: t('screening.clear-days.for', { count: value }),
          }))}
          value={String(days)}
          onChange={(value) => setDays(Number(value ?? DEFAULT_DAYS))}
        />
      )}
      <Textarea
        ref={reasonRef}
        required
        label={t('screening.reason')}
        description={t('screening.reason.text')}
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
        disabled={!complete}
        loading={send.isPending}
        rightSection={<KeyHint keys="Ctrl ↵" />}
        onClick={run}
      >
        {t(choice === undefined ? 'screening.decide' : `screening.decide.${choice}`)}
      </Button>
    </section>
  );
}
