import type { ScorecardLine } from '@breakwater/contracts/ledger';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay, useSession } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor, actorOf } from '../../../ui/actor.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Local } from '../../../ui/local.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { linesQuery } from './queries.ts';
import type { Side } from './scorecard-search.ts';
import styles from './scorecards.module.css';

type Doing = { readonly line: ScorecardLine; readonly what: 'contest' | 'upheld' | 'struck' };

/** Every fact that counts for a subject; each can be contested, and somebody else decides. */
export function Lines({ side, subject }: { readonly side: Side; readonly subject: string }) {
  const t = useT();
  const client = useQueryClient();
  const query = useQuery(linesQuery(side, subject));
  const [doing, setDoing] = useState<Doing>();
  async function send(because: string): Promise<void> {
    if (!doing) return;
    const { line, what } = doing;
    if (what === 'contest') await api.call('ledger.contestScore', { body: { side, line: line.id, because } });
    else {
      await api.call('ledger.decideContest', {
        params: { id: line.contest?.id ?? '' },
        body: { decision: what, reason: because },
      });
    }
    await client.invalidateQueries({ queryKey: ['scorecards'] });
    showToast({ tone: 'done', text: t(`scorecards.done.${what}`) });
  }
  return (
    <QueryState query={query} rows={8}>
      {(lines) => (
        <>
          {lines.length === 0 && <EmptyState title={t('scorecards.no-lines')} />}
          <ol className={styles.lines}>
            {lines.map((line) => (
              <li key={line.id}>
                <Line line={line} onDo={(what) => setDoing({ line, what })} />
              </li>
            ))}
          </ol>
          <ConfirmDialog
            opened={doing !== undefined}
            title={t(`scorecards.do.${doing?.what ?? 'contest'}`)}
            action={t(`scorecards.do.${doing?.what ?? 'contest'}`)}
            reason={t(doing?.what === 'contest' ? 'scorecards.wrong' : 'scorecards.why')}
            onConfirm={send}
            onClose={() => setDoing(undefined)}
          >
            <p className="prose">{t(`scorecards.effect.${doing?.what ?? 'contest'}`)}</p>
          </ConfirmDialog>
        </>
      )}
    </QueryState>
  );
}

interface LineProps {
  readonly line: ScorecardLine;
  readonly onDo: (what: Doing['what']) => void;
}

function Line({ line, onDo }: LineProps) {
  const t = useT();
  const formats = useFormats();
  const may = useMay();
  const session = useSession();
  const { at, what, contest } = line;
  const isOwn = contest?.by === actorOf(session?.staff.id);
  return (
    <article className={styles.line}>
      <p>
        <time dateTime={at}>{formats.date(at)}</time> <Local text={what} />
      </p>
      {contest && (
        <p>
          <StateChip tone={contest.state === 'open' ? 'attention' : 'neutral'}>
            {t(`scorecards.contest.${contest.state}`)}
          </StateChip>{' '}
          <Actor id={contest.by} />: <q dir="auto">{contest.because}</q>
        </p>
      )}
      <div className={styles.actions}>
        {!contest && may('ledger.write') && (
          <Button variant="default" size="compact-xs" onClick={() => onDo('contest')}>
            {t('scorecards.do.contest')}
          </Button>
        )}
        {contest?.state === 'open' && may('ledger.decide') && !isOwn && (
          <>
            <Button variant="default" size="compact-xs" onClick={() => onDo('struck')}>
              {t('scorecards.do.struck')}
            </Button>
            <Button variant="default" size="compact-xs" onClick={() => onDo('upheld')}>
              {t('scorecards.do.upheld')}
            </Button>
          </>
        )}
        {contest?.state === 'open' && isOwn && <span className="dim">{t('scorecards.somebody-else')}</span>}
      </div>
    </article>
  );
}
