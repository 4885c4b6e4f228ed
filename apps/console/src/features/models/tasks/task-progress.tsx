import type { ModelTask } from '@breakwater/contracts/models';
import { Button } from '@mantine/core';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { Failure } from '../../../ui/states.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';
import frame from '../models.module.css';
import { tasksQuery } from '../queries.ts';
import { usePhase } from './use-phase.ts';

/** How far a training or an evaluation is, how fast, how long still, and the way to stop it. */
export function TaskProgress({ task }: { readonly task: ModelTask }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const phaseOf = usePhase();
  const act = useAct(tasksQuery.queryKey);
  const acting = useActing();
  const { id, kind, model, state, askedBy, progress } = task;
  const { done, total, ratePerSecond, etaSeconds } = progress;
  const of =
    total > 0 ? t('models.task.of', { done: formats.number(done), total: formats.number(total) }) : '';
  const words = [
    state === 'waiting' ? t('models.task.waiting') : phaseOf(progress.phase),
    of,
    ratePerSecond === undefined ? '' : t('models.task.rate', { rate: formats.number(ratePerSecond, 1) }),
    etaSeconds === undefined ? '' : t('models.task.left', { left: formats.duration(etaSeconds * 1000) }),
  ].filter((part) => part !== '');
  return (
    <div className={frame.task}>
      <div>
        <p>
          <T id={`models.task.${kind}`} values={{ model }} components={{ 0: <bdi className="code" /> }} />{' '}
          <span className="dim">
            · <Actor id={askedBy} />
          </span>
        </p>
        <ProgressBar label={t('models.task.progress')} done={done} total={total} text={words.join(' · ')} />
        <p className="dim">
          {words.join(' · ')} · {t('models.task.goes-on')}
        </p>
        <Failure error={acting.error} />
      </div>
      {may('models.train') && (
        <Button
          variant="default"
          loading={acting.isActing}
          onClick={() => acting.run(() => act('models.cancelTask', undefined, { params: { id } }))}
        >
          {t('models.task.cancel')}
        </Button>
      )}
    </div>
  );
}
