import type { Appeal, AppealOutcome, StatementView } from '@breakwater/contracts/redress';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Failure } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { UnsentText } from '../../../ui/unsent-text.tsx';
import { useConfirmKey, useStableKeys } from '../../review/job/use-stable-keys.ts';
import { draftReason, dropReason, keepReason } from './appeal-drafts.ts';
import styles from './appeals.module.css';
import { appealQuery, statementQuery } from './queries.ts';

const OUTCOMES: readonly AppealOutcome[] = ['upheld', 'overturned', 'partly'];

/** Decides an appeal: for everybody but those who made the decision it is about. */
export function DecideAppeal({ appeal }: { readonly appeal: Appeal }) {
  const t = useT();
  const may = useMay();
  const client = useQueryClient();
  const me = actorOf(useSession()?.staff.id);
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<AppealOutcome>();
  const [reverse, setReverse] = useState<readonly string[]>([]);
  const [reason, setReason] = useState(() => draftReason(appeal.id));
  const statement = useQuery(statementQuery(appeal.statementId)).data?.statement;
  const send = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: appealQuery(appeal.id).queryKey }),
        client.invalidateQueries({ queryKey: ['appeals'] }),
      ]),
  });
  const { id } = appeal;
  const parts = statement?.restriction.parts ?? [];
  const complete =
    outcome !== undefined &&
    reason.trim() !== '' &&
    (outcome !== 'partly' || (reverse.length > 0 && reverse.length < parts.length));
  const mine = appeal.state === 'claimed' && appeal.claimedBy === me;
  const involved = appeal.originalBy === me || appeal.originalSecondBy === me;
  const allowed = may('appeals.decide') && !involved && (mine || appeal.state === 'open');
  const decide = async (): Promise<void> => {
    if (!complete || !allowed) return;
    if (!mine) await send.mutateAsync(() => api.call('redress.claimAppeal', { body: { id } }));
    const body = { outcome, reason: reason.trim(), ...(outcome === 'partly' && { reverse }) };
    await send.mutateAsync(() => api.call('redress.decideAppeal', { params: { id }, body }));
    dropReason(id);
    showToast({ tone: 'done', text: t(`appeals.toast.${outcome}`) });
  };
  const run = (): void => void decide().catch(() => undefined);
  useConfirmKey(run);
  useStableKeys(
    allowed
      ? [
          ...OUTCOMES.filter((one) => one !== 'partly' || parts.length > 1).map((one, index) => ({
            keys: String(index + 1),
            title: t(`appeals.outcome.${one}`),
            run: () => setOutcome(one),
          })),
          { keys: 'r', title: t('appeals.reason'), run: () => reasonRef.current?.focus() },
          { keys: 'Ctrl ↵', title: t('appeals.decide'), run },
        ]
      : [],
  );
  if (involved) return <Refused text={t('appeals.involved')} />;
  if (!may('appeals.decide')) return <Refused text={t('appeals.read-only')} />;
  if (!allowed) return <Refused text={t('appeals.held')} appealId={appeal.id} />;
  return (
    <section className={styles.box} aria-label={t('appeals.decide')}>
      <Choices
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
      />
      {outcome === 'partly' && <Parts parts={parts} reverse={reverse} onChange={setReverse} />}
      <Textarea
        ref={reasonRef}
        label={t('appeals.reason')}
        required
        dir="auto"
        minRows={4}
        maxLength={10_000}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          keepReason(appeal.id, event.currentTarget.value);
        }}
      />
      <Failure error={send.error} />
      <Button
        disabled={!complete}
        loading={send.isPending}
        rightSection={<KeyHint keys="Ctrl ↵" />}
        onClick={run}
      >
        {t('appeals.decide')}
      </Button>
      {mine && (
        <Button
          variant="default"
          onClick={() => send.mutate(() => api.call('redress.releaseAppeal', { params: { id } }))}
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
