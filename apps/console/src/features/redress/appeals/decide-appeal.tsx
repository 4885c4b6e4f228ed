import type { Appeal, AppealOutcome, StatementView } from '@breakwater/contracts/redress';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import { DecideForm } from '../../../ui/decide/decide-form.tsx';
import { draftReason, dropReason } from '../../../ui/decide/reason-drafts.ts';
import { useReason } from '../../../ui/decide/use-reason.ts';
import { Failure } from '../../../ui/states.tsx';
import { UnsentText } from '../../../ui/unsent-text.tsx';
import { useAct, useActing, useDoing } from '../../../ui/use-act.ts';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import styles from './appeals.module.css';
import { appealQuery, statementQuery } from './queries.ts';

const OUTCOMES: readonly AppealOutcome[] = ['upheld', 'overturned', 'partly'];

/** Decides an appeal: for everybody but those who made the decision it is about. */
export function DecideAppeal({ appeal }: { readonly appeal: Appeal }) {
  const t = useT();
  const may = useMay();
  const { id } = appeal;
  const act = useAct(appealQuery(id).queryKey, ['appeals']);
  const doing = useDoing(appealQuery(id).queryKey, ['appeals']);
  const releasing = useActing();
  const me = actorOf(useSession()?.staff.id);
  const [outcome, setOutcome] = useState<AppealOutcome>();
  const [reverse, setReverse] = useState<readonly string[]>([]);
  const reason = useReason(id);
  const statement = useQuery(statementQuery(appeal.statementId)).data?.statement;
  const parts = statement?.restriction.parts ?? [];
  const ready =
    outcome !== undefined &&
    reason.text !== '' &&
    (outcome !== 'partly' || (reverse.length > 0 && reverse.length < parts.length));
  const mine = appeal.state === 'claimed' && appeal.claimedBy === me;
  const involved = appeal.originalBy === me || appeal.originalSecondBy === me;
  const allowed = may('appeals.decide') && !involved && (mine || appeal.state === 'open');
  async function decide(): Promise<void> {
    if (outcome === undefined) return;
    if (!mine) await act('redress.claimAppeal', undefined, { body: { id } });
    const body = { outcome, reason: reason.text, ...(outcome === 'partly' && { reverse }) };
    await doing(t(`appeals.toast.${outcome}`), async () => {
      await api.call('redress.decideAppeal', { params: { id }, body });
      reason.drop();
    });
  }
  useStableKeys(allowed ? [{ keys: 'r', title: t('appeals.reason'), run: reason.focus }] : []);
  if (involved) return <Refused text={t('appeals.involved')} />;
  if (!may('appeals.decide')) return <Refused text={t('appeals.read-only')} />;
  if (!allowed) return <Refused text={t('appeals.held')} appealId={appeal.id} />;
  return (
    <section className={styles.box} aria-label={t('appeals.decide')}>
      <DecideForm
        label={t('appeals.outcome')}
        choices={OUTCOMES.map((one, index) => ({
          id: one,
          title: t(`appeals.outcome.${one}`),
          effect: t(`appeals.effect.${one}`),
          keys: String(index + 1),
          disabled: one === 'partly' && parts.length < 2,
        }))}
        chosen={outcome}
        onChoose={setOutcome}
        action={t('appeals.decide')}
        ready={ready}
        onDecide={decide}
      >
        {outcome === 'partly' && <Parts parts={parts} reverse={reverse} onChange={setReverse} />}
        <Textarea label={t('appeals.reason')} dir="auto" minRows={4} maxLength={10_000} {...reason.field} />
      </DecideForm>
      <Failure error={releasing.error} />
      {mine && (
        <Button
          variant="default"
          onClick={() => releasing.run(() => act('redress.releaseAppeal', undefined, { params: { id } }))}
        >
          {t('appeals.release')}
        </Button>
      )}
    </section>
  );
}

function Refused({ text, appealId }: { readonly text: string; readonly appealId?: string }) {
  return (
    <section className={styles.box}>
      <p className="prose">{text}</p>
      {appealId !== undefined && <UnsentReason appealId={appealId} />}
    </section>
  );
}

/** The reason of a decision that came too late. */
export function UnsentReason({ appealId }: { readonly appealId: string }) {
  return <UnsentText text={draftReason(appealId)} onDrop={() => dropReason(appealId)} />;
}

type StatedParts = StatementView['statement']['restriction']['parts'];

/** Which of the actions are taken back. */
function Parts({ parts, reverse, onChange }: PartsProps) {
  const t = useT();
  return (
    <Checkbox.Group label={t('appeals.reverse')} value={[...reverse]} onChange={onChange}>
      {parts.map(({ actionId, kind, target }) => (
        <Checkbox
          key={actionId}
          value={actionId}
          mt={6}
          label={t('appeals.part', { action: t(`job.action.${kind}`), target: t(`job.target.${target}`) })}
        />
      ))}
    </Checkbox.Group>
  );
}

interface PartsProps {
  readonly parts: StatedParts;
  readonly reverse: readonly string[];
  readonly onChange: (reverse: readonly string[]) => void;
}
