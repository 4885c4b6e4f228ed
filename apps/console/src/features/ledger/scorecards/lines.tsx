import type { ScorecardLine } from '@breakwater/contracts/ledger';
import { useQuery } from '@tanstack/react-query';
import { useMay, useSession } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor, actorOf } from '../../../ui/actor.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { Local } from '../../../ui/local.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { linesQuery } from './queries.ts';
import type { Side } from './scorecard-search.ts';
import styles from './scorecards.module.css';

const DECISIONS = ['struck', 'upheld'] as const;

/** Every fact that counts for a subject; each can be contested, and somebody else decides. */
export function Lines({ side, subject }: { readonly side: Side; readonly subject: string }) {
  const t = useT();
  const query = useQuery(linesQuery(side, subject));
  return (
    <QueryState query={query} rows={8}>
      {(lines) => (
        <>
          {lines.length === 0 && <EmptyState title={t('scorecards.no-lines')} />}
          <ol className={styles.lines}>
            {lines.map((line) => (
              <li key={line.id}>
                <Line line={line} side={side} />
              </li>
            ))}
          </ol>
        </>
      )}
    </QueryState>
  );
}

interface LineProps {
  readonly line: ScorecardLine;
  readonly side: Side;
}

function Line({ line, side }: LineProps) {
  const t = useT();
  const formats = useFormats();
  const may = useMay();
  const act = useAct(['scorecards']);
  const session = useSession();
  const { at, day = at, what, contest } = line;
  const isOwn = contest?.by === actorOf(session?.staff.id);
  return (
    <article className={styles.line}>
      <p>
        <time dateTime={at}>{formats.date(day)}</time> <Local text={what} />
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
          <AskButton
            size="compact-xs"
            action={t('scorecards.do.contest')}
            text={t('scorecards.effect.contest')}
            reason={t('scorecards.wrong')}
            onConfirm={(because) =>
              act('ledger.contestScore', t('scorecards.done.contest'), {
                body: { side, line: line.id, because },
              })
            }
          />
        )}
        {contest?.state === 'open' &&
          may('ledger.decide') &&
          !isOwn &&
          DECISIONS.map((decision) => (
            <AskButton
              key={decision}
              size="compact-xs"
              action={t(`scorecards.do.${decision}`)}
              text={t(`scorecards.effect.${decision}`)}
              reason={t('scorecards.why')}
              onConfirm={(reason) =>
                act('ledger.decideContest', t(`scorecards.done.${decision}`), {
                  params: { id: contest.id },
                  body: { decision, reason },
                })
              }
            />
          ))}
        {contest?.state === 'open' && isOwn && <span className="dim">{t('scorecards.somebody-else')}</span>}
      </div>
    </article>
  );
}
