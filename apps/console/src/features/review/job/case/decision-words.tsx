import type { Decision } from '@breakwater/contracts/review';
import { IconShieldCheck, IconTag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTaxonomyTitle } from '../../../../api/taxonomy.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Actor } from '../../../../ui/actor.tsx';
import { PolicyName } from '../../../../ui/policy-name.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Name } from '../../../../ui/user-text.tsx';
import styles from './history.module.css';
import { OrderOfJob } from './order-of-job.tsx';

/** A decision in words, with what became of it. */
export function DecisionWords({ decision, after }: DecisionWordsProps) {
  const t = useT();
  const titleOf = useTaxonomyTitle();
  const {
    actions,
    label,
    exception,
    policy,
    policyVersion,
    ordered,
    reason,
    note,
    decidedBy,
    decidedAt,
    undoneAt,
    undoneBy,
  } = decision;
  return (
    <>
      <span className={styles.line}>
        <strong>
          {actions.length === 0
            ? t(`job.decision.${decision.decision}`)
            : actions.map(({ action }) => t(`job.action.${action}`)).join(t('job.list-and'))}
        </strong>
        {policy && !ordered && <PolicyName id={policy} version={policyVersion ?? 1} />}
        {ordered && <OrderOfJob ordered={ordered} />}
        {label && <StateChip icon={IconTag}>{titleOf(label)}</StateChip>}
        {exception && <StateChip icon={IconShieldCheck}>{titleOf(exception)}</StateChip>}
        <OutcomeChip decision={decision} />
        <span className="dim">
          <Actor id={decidedBy} /> · <Time at={decidedAt} />
        </span>
        {decision.secondBy && (
          <span className="dim">
            <T
              id={`job.outcome.${decision.outcome}-by`}
              components={{ 0: <Actor id={decision.secondBy} /> }}
            />
          </span>
        )}
        {after}
      </span>
      <p className="user-text" dir="auto" lang="">
        {reason}
      </p>
      {note && (
        <p className="user-text dim" dir="auto" lang="">
          {note}
        </p>
      )}
      {undoneAt && undoneBy && (
        <p className="dim">
          <T
            id="job.outcome.undone-by"
            components={{ 0: <Actor id={undoneBy} />, 1: <Time at={undoneAt} /> }}
          />{' '}
          <q>
            <Name>{decision.undoReason}</Name>
          </q>
        </p>
      )}
    </>
  );
}

interface DecisionWordsProps {
  readonly decision: Decision;
  /** At the end of the line, e.g. a button. */
  readonly after?: ReactNode;
}

function OutcomeChip({ decision: { outcome, undoneAt } }: { readonly decision: Decision }) {
  const t = useT();
  if (undoneAt) return <StateChip tone="neutral">{t('job.outcome.undone')}</StateChip>;
  const tone = outcome === 'awaiting-second' ? 'attention' : outcome === 'rejected' ? 'neutral' : 'done';
  return <StateChip tone={tone}>{t(`job.outcome.${outcome}`)}</StateChip>;
}
