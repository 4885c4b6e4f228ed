import type { Production } from '@breakwater/contracts/disclosure';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useMay, useSession } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import { Actor, actorOf } from '../../ui/actor.tsx';
import styles from '../../ui/blocks.module.css';
import { Clock } from '../../ui/clock.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { useAct } from './use-act.ts';

/** One person alone where a life is in danger; somebody else reviews it within 24 hours, and the overdue is shown. */
export function BreakGlassBox({ production }: { readonly production: Production }) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const act = useAct();
  const [asks, setAsks] = useState<'break' | 'uphold' | 'object'>();
  const { id, state, breakGlass, preparedBy, preparedAt, approvedBy, approvedAt } = production;
  const me = actorOf(session?.staff.id);
  const close = (): void => setAsks(undefined);
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
              <Button size="xs" onClick={() => setAsks('uphold')}>
                {t('disclosure.break-glass.uphold')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsks('object')}>
                {t('disclosure.break-glass.object')}
              </Button>
            </Group>
          )}
        </div>
      )}
      {mayBreak && (
        <Button className={styles.start ?? ''} variant="default" size="xs" onClick={() => setAsks('break')}>
          {t('disclosure.break-glass.do')}
        </Button>
      )}
      <ConfirmDialog
        opened={asks === 'break'}
        danger
        title={t('disclosure.break-glass.do')}
        action={t('disclosure.break-glass.do')}
        reason={t('disclosure.break-glass.because')}
        onClose={close}
        onConfirm={(because) =>
          act(
            () => api.call('disclosure.breakGlass', { params: { id }, body: { because } }),
            t('disclosure.break-glass.done'),
          )
        }
      >
        <p className="prose">{t('disclosure.break-glass.text')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asks === 'uphold' || asks === 'object'}
        title={t(asks === 'object' ? 'disclosure.break-glass.object' : 'disclosure.break-glass.uphold')}
        action={t(asks === 'object' ? 'disclosure.break-glass.object' : 'disclosure.break-glass.uphold')}
        reason={t('disclosure.reason')}
        onClose={close}
        onConfirm={(note) =>
          act(
            () =>
              api.call('disclosure.reviewBreakGlass', {
                params: { id },
                body: { upheld: asks === 'uphold', note },
              }),
            t('disclosure.reviewed'),
          )
        }
      />
    </>
  );
}
