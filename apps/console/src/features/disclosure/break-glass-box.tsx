import type { Production } from '@breakwater/contracts/disclosure';
import { Group } from '@mantine/core';
import { useMay, useSession } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { Actor, actorOf } from '../../ui/actor.tsx';
import styles from '../../ui/blocks.module.css';
import { Clock } from '../../ui/clock.tsx';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { useAct } from '../../ui/use-act.ts';

/** One person alone where a life is in danger; somebody else reviews it within 24 hours, and the overdue is shown. */
export function BreakGlassBox({ production }: { readonly production: Production }) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const act = useAct(['disclosure'], ['orders']);
  const { id, state, breakGlass, preparedBy, preparedAt, approvedBy, approvedAt } = production;
  const me = actorOf(session?.staff.id);
  const mayReview =
    breakGlass !== undefined &&
    breakGlass.reviewedAt === undefined &&
    may('disclosure.approve') &&
    approvedBy !== me &&
    preparedBy !== me;
  const mayBreak = state === 'prepared' && breakGlass === undefined && may('disclosure.break-glass');
  if (!breakGlass && !mayBreak) return null;
  return (
    <>
      {breakGlass && (
        <div className={styles.notice}>
          <p className={styles.line}>
            <StateChip tone="danger">{t('disclosure.break-glass')}</StateChip>
            {breakGlass.reviewedAt === undefined ? (
              <Clock
                label={t('disclosure.break-glass.review')}
                startedAt={approvedAt ?? preparedAt}
                dueAt={breakGlass.reviewDueAt}
              />
            ) : (
              <span>
                {t(breakGlass.upheld ? 'disclosure.break-glass.upheld' : 'disclosure.break-glass.objected')}{' '}
                {breakGlass.reviewedBy !== undefined && <Actor id={breakGlass.reviewedBy} />}
              </span>
            )}
          </p>
          <p dir="auto">{breakGlass.because}</p>
          {mayReview && (
            <Group mt="xs">
              {(['uphold', 'object'] as const).map((way) => (
                <AskButton
                  key={way}
                  size="xs"
                  variant={way === 'uphold' ? 'filled' : 'default'}
                  action={t(`disclosure.break-glass.${way}`)}
                  reason={t('disclosure.reason')}
                  onConfirm={(note) =>
                    act('disclosure.reviewBreakGlass', t('disclosure.reviewed'), {
                      params: { id },
                      body: { upheld: way === 'uphold', note },
                    })
                  }
                />
              ))}
            </Group>
          )}
        </div>
      )}
      {mayBreak && (
        <AskButton
          className={styles.start ?? ''}
          size="xs"
          danger
          action={t('disclosure.break-glass.do')}
          reason={t('disclosure.break-glass.because')}
          onConfirm={(because) =>
            act('disclosure.breakGlass', t('disclosure.break-glass.done'), {
              params: { id },
              body: { because },
            })
          }
          text={t('disclosure.break-glass.text')}
        />
      )}
    </>
  );
}
