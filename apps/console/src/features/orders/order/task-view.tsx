import type { Order, OrderTask } from '@breakwater/contracts/orders';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import { targetLine } from '../new/parse-targets.ts';
import { isRestricting } from './restricting.ts';
import { TaskStatus } from './task-columns.tsx';

/** What a person may say of a target by hand: `waiting` where they found it. */
const BY_HAND = ['waiting', 'not-found', 'impossible'] as const satisfies OrderTask['status'][];
/** What is done outside of review and disclosure is said by hand too. */
const DONE_BY_HAND = ['done', 'partial'] as const satisfies OrderTask['status'][];
const MADE_ELSEWHERE: readonly OrderTask['kind'][] = ['disclose', 'preserve'];

/** What is on record of a target, in the order in which it happens. */
const DONE_AT = ['effectAt', 'heldAt', 'deliveredAt', 'toldAt'] as const satisfies (keyof OrderTask)[];

type ByHandStatus = (typeof BY_HAND)[number] | (typeof DONE_BY_HAND)[number];

/** A target: what it was found to be, where it is worked on, and what can be said of it by hand. */
export function TaskView({ order, task }: { readonly order: Order; readonly task: OrderTask }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const { target, platform, accountId, contentId, jobId, because, status } = task;
  const facts: readonly Fact[] = [
    { id: 'value', label: t(`orders.target.${target.kind}`), value: <bdi>{targetLine(target)}</bdi> },
    ...(target.locate === undefined
      ? []
      : [{ id: 'locate', label: t('orders.target.locate'), value: <bdi>{target.locate}</bdi> }]),
    ...(target.from === undefined && target.to === undefined
      ? []
      : [
          {
            id: 'range',
            label: t('orders.target.range'),
            value: `${target.from ? formats.dateTime(target.from) : '–'} – ${target.to ? formats.dateTime(target.to) : '–'}`,
          },
        ]),
    {
      id: 'account',
      label: t('orders.target.found'),
      value:
        platform !== undefined && accountId !== undefined ? (
          may('accounts.read') ? (
            <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }}>
              <Id>{`${platform}/${accountId}`}</Id>
            </Link>
          ) : (
            <Id>{`${platform}/${accountId}`}</Id>
          )
        ) : (
          <span className="dim">{t('orders.target.not-located')}</span>
        ),
    },
    ...(contentId === undefined
      ? []
      : [{ id: 'content', label: t('orders.target.content'), value: <Id>{contentId}</Id> }]),
    { id: 'status', label: t('orders.task.status'), value: <TaskStatus status={status} /> },
    ...(because === undefined
      ? []
      : [{ id: 'because', label: t('orders.task.because'), value: <bdi>{because}</bdi> }]),
    ...DONE_AT.flatMap((name) => {
      const at = task[name];
      return at === undefined
        ? []
        : [{ id: name, label: t(`orders.task.${name}`), value: <Time at={at} full /> }];
    }),
    ...(jobId === undefined
      ? []
      : [
          {
            id: 'job',
            label: t('orders.task.job'),
            value: may('jobs.read') ? (
              <Link to="/review/$id" params={{ id: jobId }}>
                {t('orders.task.job.open')}
              </Link>
            ) : (
              <Id>{jobId}</Id>
            ),
          },
        ]),
  ];
  return (
    <div className={styles.stack}>
      <section className={styles.box}>
        <Facts facts={facts} />
      </section>
      {may('orders.write') && status !== 'done' && <ByHand order={order} task={task} />}
    </div>
  );
}

function ByHand({ order, task }: { readonly order: Order; readonly task: OrderTask }) {
  const t = useT();
  const act = useAct(['orders'], ['disclosure']);
  const form = useForm<TaskDraft>(
    {
      status: null,
      because: '',
      platform: task.target.platform ?? '',
      accountId: '',
      contentId: '',
    },
    async ({ status, because, ...found }) => {
      if (status === null) return;
      await act('orders.setTaskStatus', t('orders.task.noted'), {
        params: { id: order.id, task: task.id },
        body: { status, ...(status === 'waiting' ? foundOf(found) : { because: because.trim() }) },
      });
    },
  );
  const { status, because, platform, accountId } = form.draft;
  const isMade = isRestricting(task.kind) || MADE_ELSEWHERE.includes(task.kind);
  const offered: readonly ByHandStatus[] = isMade ? BY_HAND : [...BY_HAND, ...DONE_BY_HAND];
  const isFound = status === 'waiting';
  const complete = isFound
    ? platform.trim() !== '' && accountId.trim() !== ''
    : status !== null && because.trim() !== '';
  return (
    <form className={styles.box} onSubmit={form.submit}>
      <Select
        label={t('orders.task.by-hand')}
        clearable
        data={offered.map((value) => ({
          value,
          label: t(value === 'waiting' ? 'orders.task.found' : `orders.task.${value}`),
        }))}
        {...form.value('status')}
      />
      {isFound ? (
        <div className={styles.pair}>
          {(['platform', 'accountId', 'contentId'] as const).map((name) => (
            <TextInput
              key={name}
              required={name !== 'contentId'}
              dir="ltr"
              maxLength={200}
              label={t(`orders.task.${name}`)}
              {...form.text(name)}
            />
          ))}
        </div>
      ) : (
        <Textarea
          label={t('orders.task.because')}
          autosize
          minRows={2}
          maxLength={5_000}
          {...form.text('because')}
        />
      )}
      <Failure error={form.error} />
      <Button type="submit" className={styles.start ?? ''} disabled={!complete} loading={form.isSending}>
        {t('orders.task.note')}
      </Button>
    </form>
  );
}

/** Where a target was found; its content only where it is one. */
function foundOf({ platform, accountId, contentId }: Found): Partial<Found> {
  return {
    platform: platform.trim(),
    accountId: accountId.trim(),
    ...(contentId.trim() !== '' && { contentId: contentId.trim() }),
  };
}

interface TaskDraft extends Found {
  readonly status: ByHandStatus | null;
  readonly because: string;
}

interface Found {
  readonly platform: string;
  readonly accountId: string;
  readonly contentId: string;
}
