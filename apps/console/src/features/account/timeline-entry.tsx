import type { TimelineEntry, TimelineKind } from '@breakwater/contracts/accounts';
import {
  IconBolt,
  IconFileText,
  IconFlag,
  IconGavel,
  IconInbox,
  IconMessage,
  IconPoint,
  IconScale,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { OwnText } from '../../i18n/own-text.tsx';
import { useT } from '../../i18n/t.tsx';
import { PolicyName } from '../../ui/policy-name.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Time } from '../../ui/time.tsx';
import { Name, UserText } from '../../ui/user-text.tsx';
import { ActionWords } from '../review/job/case/action-words.tsx';
import { DecisionWords } from '../review/job/case/decision-words.tsx';
import { StateOfJob } from '../review/job/case/state-of-job.tsx';
import { findMarks } from '../review/job/spans/find-marks.ts';
import { MarkedText } from '../review/job/spans/marked-text.tsx';
import { isReason } from '../review/job/why/is-reason.ts';
import styles from './account.module.css';

const ICONS: Readonly<Record<TimelineKind, TablerIcon>> = {
  event: IconMessage,
  report: IconFlag,
  action: IconBolt,
  job: IconInbox,
  decision: IconGavel,
  statement: IconFileText,
  appeal: IconScale,
  strike: IconPoint,
};

/** One thing of a timeline. */
export function EntryLine({ entry }: { readonly entry: TimelineEntry }) {
  const Icon = ICONS[entry.kind];
  return (
    <>
      <span className={styles.when}>
        <Icon size={15} aria-hidden="true" />
        <Time at={entry.at} />
      </span>
      <div className={styles.what}>
        <EntryWords entry={entry} />
      </div>
    </>
  );
}

function EntryWords({ entry }: { readonly entry: TimelineEntry }) {
  const t = useT();
  switch (entry.kind) {
    case 'event':
      return <EventWords entry={entry} />;
    case 'report':
      return (
        <>
          <span>
            {t('account.entry.report')} <StateChip>{entry.event.report?.reason ?? ''}</StateChip>{' '}
            {entry.event.report?.reporter && <Name>{entry.event.report.reporter}</Name>}
          </span>
          {entry.event.report?.note && <UserText>{entry.event.report.note}</UserText>}
        </>
      );
    case 'action':
      return <ActionWords action={entry.action} />;
    case 'job':
      return (
        <span>
          <StateOfJob job={entry.job} />{' '}
          <Link to="/review/$id" params={{ id: entry.job.id }}>
            <OwnText of={entry.job} field="because" />
          </Link>
        </span>
      );
    case 'decision':
      return <DecisionWords decision={entry.decision} />;
    case 'statement':
      return (
        <span>
          {t('account.entry.statement')}{' '}
          <StateChip>{t(`account.statement.${entry.statement.state}`)}</StateChip>{' '}
          {entry.statement.restriction.kinds.map((kind) => t(`job.action.${kind}`)).join(t('job.list-and'))}
        </span>
      );
    case 'appeal':
      return (
        <>
          <span>
            <Link to="/appeals" search={{ appeal: entry.appeal.id }}>
              {t('account.entry.appeal')}
            </Link>{' '}
            <StateChip>{t(`account.appeal.${entry.appeal.outcome ?? entry.appeal.state}`)}</StateChip>
          </span>
          <UserText language={entry.appeal.language}>{entry.appeal.text}</UserText>
        </>
      );
    case 'strike':
      return (
        <span>
          {t('account.entry.strike', { count: entry.strike.points })} <PolicyName id={entry.strike.policy} />
        </span>
      );
    default: {
      const never: never = entry;
      return never;
    }
  }
}

function EventWords({ entry }: { readonly entry: Extract<TimelineEntry, { kind: 'event' }> }) {
  const t = useT();
  const { event, verdict } = entry;
  const flaggedBy = verdict?.outcome === 'flagged' ? verdict.fired.find(isReason) : undefined;
  const marked = verdict && findMarks({ event, verdict }).get('/content/text');
  return (
    <>
      <span>
        {t(`account.event.${event.type}`)}{' '}
        {verdict && verdict.outcome !== 'nothing-found' && (
          <StateChip tone={verdict.outcome === 'flagged' ? 'attention' : 'neutral'}>
            {t(`account.outcome.${verdict.outcome}`)}
          </StateChip>
        )}
        {event.target && (
          <>
            {' '}
            <Name>{event.target}</Name>
          </>
        )}
      </span>
      {marked ? (
        <MarkedText field={marked} language={event.content?.language} />
      ) : (
        event.content?.text && <UserText language={event.content.language}>{event.content.text}</UserText>
      )}
      {flaggedBy && <OwnText of={flaggedBy} field="because" className="dim" />}
    </>
  );
}
