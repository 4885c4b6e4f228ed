import type { CaseDecision, ScreeningCase } from '@breakwater/contracts/screening';
import { Select, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePolicyTitle } from '../../../api/policies.ts';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { DecideForm } from '../../../ui/decide/decide-form.tsx';
import { useReason } from '../../../ui/decide/use-reason.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useDoing } from '../../../ui/use-act.ts';
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
  const doing = useDoing(['screening'], ['jobs']);
  const navigate = useNavigate();
  const [choice, setChoice] = useState<Choice>();
  const [days, setDays] = useState(DEFAULT_DAYS);
  const reason = useReason(id);
  async function decide(): Promise<void> {
    if (choice === undefined) return;
    const body: CaseDecision = {
      decision: choice,
      reason: reason.text,
      ...(choice === 'clear' && { clearDays: days }),
    };
    const { jobId } = await doing(undefined, async () => {
      const decided = await api.call('screening.decideCase', { params: { id }, body });
      reason.drop();
      return decided;
    });
    const open =
      jobId === undefined ? undefined : () => void navigate({ to: '/review/$id', params: { id: jobId } });
    showToast({
      tone: 'done' as const,
      text: t(`screening.toast.${choice}`),
      ...(open && { action: { label: t('screening.open-job'), run: open } }),
    });
    setChoice(undefined);
    reason.clear();
  }
  if (!may('screening.decide')) return <p className="prose dim">{t('screening.decide.read-only')}</p>;
  return (
    <section className={styles.box} aria-label={t('screening.decide')}>
      <DecideForm
        label={t('screening.decide')}
        choices={CHOICES.map((one) => ({
          id: one,
          title: t(`screening.decide.${one}`),
          effect: t(`screening.effect.${one}`, { policy: titleOf(POLICY) }),
          keys: KEYS[one],
        }))}
        chosen={choice}
        onChoose={(one) => {
          setChoice(one);
          reason.focus();
        }}
        action={t(choice === undefined ? 'screening.decide' : `screening.decide.${choice}`)}
        ready={choice !== undefined && reason.text.length >= LEAST_REASON}
        onDecide={decide}
      >
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
          label={t('screening.reason')}
          description={t('screening.reason.text')}
          dir="auto"
          minRows={3}
          maxLength={5_000}
          {...reason.field}
        />
      </DecideForm>
    </section>
  );
}
