import type { ModelTask } from '@breakwater/contracts/models';
import { Link } from '@tanstack/react-router';
import { T, useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ProblemText } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';
import frame from '../models.module.css';

const TONES: Readonly<Record<ModelTask['state'], Tone>> = {
  waiting: 'neutral',
  running: 'info',
  done: 'done',
  failed: 'danger',
  cancelled: 'neutral',
};

/** What became of a training or an evaluation. */
export function TaskEnded({ task }: { readonly task: ModelTask }) {
  const t = useT();
  const { kind, model, version, state, fault, finishedAt } = task;
  return (
    <div className={frame.task}>
      <div>
        <p>
          <StateChip tone={TONES[state]}>{t(`models.task.state.${state}`)}</StateChip>{' '}
          <T id={`models.task.${kind}`} values={{ model }} components={{ 0: <bdi className="code" /> }} />{' '}
          {finishedAt && (
            <span className="dim">
              · <Time at={finishedAt} />
            </span>
          )}
        </p>
        {fault && <ProblemText problem={{ code: fault.code, title: fault.message, detail: fault.message }} />}
      </div>
      {state === 'done' && version !== undefined && (
        <Link to="/models/$id" params={{ id: model }} search={{ version }}>
          {t('models.task.open', { version })}
        </Link>
      )}
    </div>
  );
}
