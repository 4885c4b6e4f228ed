import type { Job } from '@breakwater/contracts/review';
import { Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../../api/request.ts';
import { useNow } from '../../../../api/server-clock.ts';
import { useMay, useSession } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { actorOf } from '../../../../ui/actor.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { KeyButton } from '../../../../ui/key-button.tsx';
import { KeyHint } from '../../../../ui/key-hint.tsx';
import { useStableKeys } from '../../../../ui/use-stable-keys.ts';
import { useJobWork } from '../decision/use-job-work.ts';

const HOUR_MS = 3_600_000;
const SNOOZES = { hour: 1, 'four-hours': 4, day: 24, 'three-days': 72 } as const;
type Asking = 'skip' | 'escalate' | keyof typeof SNOOZES;

/** What can be done with a job besides deciding it: take it, give it back, pass it on. */
export function JobBar({ job, onLeave }: { readonly job: Job; readonly onLeave: () => void }) {
  const t = useT();
  const may = useMay();
  const me = actorOf(useSession()?.staff.id);
  const now = useNow();
  const work = useJobWork(job.id);
  const [asking, setAsking] = useState<Asking>();
  const mine = job.state === 'claimed' && job.claimedBy === me;
  const canWork = may('jobs.decide') && (mine || job.state === 'open' || job.state === 'snoozed');
  const params = { id: job.id };
  const release = (): void => work.step.mutate(() => api.call('review.release', { params }));
  useStableKeys(canWork ? [{ keys: 'z', title: t('job.bar.snooze'), run: () => setAsking('day') }] : []);
  if (!canWork) return null;
  async function send(reason: string): Promise<void> {
    if (asking === undefined) return;
    if (!mine) await work.claim.mutateAsync();
    if (asking === 'skip') {
      await work.step.mutateAsync(() => api.call('review.skip', { params, body: { reason } }));
    } else if (asking === 'escalate') {
      await work.step.mutateAsync(() => api.call('review.escalate', { params, body: { reason } }));
    } else {
      const until = new Date(now + SNOOZES[asking] * HOUR_MS).toISOString();
      await work.step.mutateAsync(() => api.call('review.snooze', { params, body: { until, reason } }));
    }
    onLeave();
  }
  return (
    <Group gap={6}>
      {mine ? (
        <KeyButton keys="u" variant="default" title={t('job.bar.release')} onClick={release} />
      ) : (
        <KeyButton
          keys="c"
          title={t('job.bar.claim')}
          loading={work.claim.isPending}
          onClick={() => work.claim.mutate()}
        />
      )}
      <KeyButton keys="s" variant="default" title={t('job.bar.skip')} onClick={() => setAsking('skip')} />
      <KeyButton
        keys="e"
        variant="default"
        title={t('job.bar.escalate')}
        onClick={() => setAsking('escalate')}
      />
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconDots size={14} />}>
            {t('job.bar.snooze')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {Object.keys(SNOOZES).map((length) => (
            <Menu.Item
              key={length}
              {...(length === 'day' && { rightSection: <KeyHint keys="z" /> })}
              onClick={() => setAsking(length as Asking)}
            >
              {t(`job.snooze.${length}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking !== undefined}
        title={t(
          asking === 'skip' || asking === 'escalate' ? `job.bar.${asking}-title` : 'job.bar.snooze-title',
        )}
        action={t(asking === 'skip' || asking === 'escalate' ? `job.bar.${asking}` : 'job.bar.snooze')}
        reason={t('job.bar.reason')}
        onClose={() => setAsking(undefined)}
        onConfirm={send}
      >
        <p className="prose">
          {t(asking === 'skip' || asking === 'escalate' ? `job.bar.${asking}-text` : 'job.bar.snooze-text')}
        </p>
      </ConfirmDialog>
    </Group>
  );
}
