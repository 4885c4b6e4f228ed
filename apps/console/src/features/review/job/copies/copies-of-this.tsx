import type { CopiesPreview, Decision } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../../../api/problem.ts';
import { api } from '../../../../api/request.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Failure } from '../../../../ui/states.tsx';
import { useActing } from '../../../../ui/use-act.ts';
import styles from './copies.module.css';
import { CopyRow } from './copy-row.tsx';
import { CopyRuns } from './copy-runs.tsx';
import { copiesQuery, copyRunsQuery, isMoving } from './queries.ts';

/** Of a decision that is about no one piece of content there is nothing to say. */
const NOT_ASKED = ['content-unclear', 'nothing-for-copies', 'decision-waits', 'decision-undone'];

/** What else passes on what was decided, and the button that decides on it too. */
export function CopiesOfThis({ decision }: { readonly decision: Decision }) {
  const t = useT();
  const runs = useQuery(copyRunsQuery(decision.id));
  const known = runs.data?.runs ?? [];
  const isSettled = runs.data !== undefined && !isMoving(known);
  const copies = useQuery({ ...copiesQuery(decision.id, known), enabled: isSettled });
  if (NOT_ASKED.some((code) => isProblem(copies.error, code))) return null;
  return (
    <section className={styles.copies} aria-labelledby="copies-title">
      <h2 id="copies-title">{t('job.copies.title')}</h2>
      {isSettled && copies.isPending && <p className="dim">{t('job.copies.loading')}</p>}
      <Failure error={copies.error} />
      <CopyRuns decision={decision} runs={known} />
      {isSettled && copies.data && <Preview key={copies.data.token} preview={copies.data} />}
    </section>
  );
}

function Preview({ preview }: { readonly preview: CopiesPreview }) {
  const t = useT();
  const client = useQueryClient();
  const acting = useActing();
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const { decisionId, token, known, more, copies, count, accounts, effects, excludedCount } = preview;
  if (!known) return <p className="dim">{t('job.copies.unknown')}</p>;
  if (copies.length === 0) return <p className="dim">{t('job.copies.none')}</p>;
  const offered = copies.filter(({ code }) => code === undefined);
  const left = count - without.size;
  const toggle = (position: number): void => {
    const next = new Set(without);
    if (!next.delete(position)) next.add(position);
    setWithout(next);
  };
  const start = async (): Promise<void> => {
    await api.call('review.startCopies', {
      params: { id: decisionId },
      body: { token, without: [...without], reason: t('job.copies.reason') },
    });
    await client.invalidateQueries({ queryKey: ['copy-runs', decisionId] });
  };
  return (
    <>
      {count > 0 && (
        <>
          <p>{t('job.copies.says', { count, accounts })}</p>
          <ul className={styles.list}>
            {offered.map((copy) => (
              <CopyRow
                key={copy.position}
                copy={copy}
                taken={!without.has(copy.position)}
                onToggle={() => toggle(copy.position)}
              />
            ))}
          </ul>
          <div>
            <h3>{t('job.copies.effects')}</h3>
            <ul className={styles.effects}>
              {effects.map(({ action, count: times }) => (
                <li key={action}>
                  {t('job.copies.effect', {
                    action: t(`job.action.${action}`),
                    count: action === 'lift' ? times : left,
                  })}
                </li>
              ))}
            </ul>
            <p className="dim">{t('job.copies.account-not')}</p>
          </div>
        </>
      )}
      {excludedCount > 0 && (
        <details>
          <summary>{t('job.copies.left-out', { count: excludedCount })}</summary>
          <ul className={styles.list}>
            {copies
              .filter(({ code }) => code !== undefined)
              .map((copy) => (
                <CopyRow key={copy.position} copy={copy} />
              ))}
          </ul>
        </details>
      )}
      {more && <p className="dim">{t('job.copies.more')}</p>}
      <Failure error={acting.error} />
      {count > 0 && (
        <Button loading={acting.isActing} disabled={left === 0} onClick={() => acting.run(start)}>
          {t('job.copies.start', { count: left })}
        </Button>
      )}
    </>
  );
}
