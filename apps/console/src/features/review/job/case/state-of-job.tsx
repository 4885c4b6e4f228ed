import type { Job } from '@breakwater/contracts/review';
import {
  IconHandStop,
  IconHourglass,
  IconInbox,
  IconLock,
  IconMoon,
  IconUserCheck,
} from '@tabler/icons-react';
import { useSession } from '../../../../api/session.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Actor, actorOf } from '../../../../ui/actor.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';

/** Where a job stands, and with whom. */
export function StateOfJob({ job }: { readonly job: Job }) {
  const t = useT();
  const me = actorOf(useSession()?.staff.id);
  switch (job.state) {
    case 'open':
      return job.level === 'lead' ? (
        <StateChip icon={IconHandStop} tone="attention">
          {t('job.state.escalated')}
        </StateChip>
      ) : (
        <StateChip icon={IconInbox}>{t('job.state.open')}</StateChip>
      );
    case 'claimed':
      return job.claimedBy === me ? (
        <StateChip icon={IconUserCheck} tone="info">
          {t('job.state.yours')}
        </StateChip>
      ) : (
        <StateChip icon={IconLock}>
          <T id="job.state.held" components={{ 0: <Actor id={job.claimedBy ?? ''} /> }} />
        </StateChip>
      );
    case 'snoozed':
      return <StateChip icon={IconMoon}>{t('job.state.snoozed')}</StateChip>;
    case 'awaiting-second':
      return (
        <StateChip icon={IconHourglass} tone="attention">
          {t('job.state.awaiting-second')}
        </StateChip>
      );
    case 'resolved':
      return <StateChip tone="done">{t(`job.state.${job.decision ?? 'resolved'}`)}</StateChip>;
    default: {
      const never: never = job.state;
      return never;
    }
  }
}
