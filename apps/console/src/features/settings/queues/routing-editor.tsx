import type { Routing, RoutingRule } from '@breakwater/contracts/review';
import type { RuleFault } from '@breakwater/contracts/rules';
import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../api/problem.ts';
import { queuesQuery } from '../../../api/queues.ts';
import { useMay } from '../../../api/session.ts';
import { useActorName } from '../../../api/staff-names.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';
import styles from '../settings.module.css';
import { routingQuery } from './queries.ts';
import rows from './routing.module.css';

/** The rules that send jobs to queues, first match wins. */
export function RoutingEditor() {
  const routing = useQuery(routingQuery);
  return <QueryState query={routing}>{(data) => <Rules key={data.version} routing={data} />}</QueryState>;
}

type Draft = RoutingRule & { readonly key: number };
let lastKey = 0;
const draftOf = (rule: RoutingRule): Draft => {
  lastKey += 1;
  return { ...rule, key: lastKey };
};

function Rules({ routing }: { readonly routing: Routing }) {
  const t = useT();
  const nameOf = useActorName();
  const mayWrite = useMay()('queues.write');
  const queues = useQuery(queuesQuery).data?.queues ?? [];
  const [drafts, setDrafts] = useState(() => routing.rules.map(draftOf));
  const act = useAct(routingQuery.queryKey);
  const acting = useActing();
  const save = () =>
    act('review.putRouting', t('settings.saved'), {
      body: { rules: drafts.map(({ key: _, ...rule }) => rule) },
    });
  const faults = faultsOf(acting.error);
  const change = (at: number, next: Partial<RoutingRule>) =>
    setDrafts(drafts.map((draft, index) => (index === at ? { ...draft, ...next } : draft)));
  const move = (at: number, by: number) => {
    const next = drafts.filter((_, index) => index !== at);
    next.splice(at + by, 0, ...drafts.slice(at, at + 1));
    setDrafts(next);
  };
  return (
    <div className={styles.once}>
      <p className="dim">{t('settings.routing.text')}</p>
      {routing.changedAt && routing.changedBy && (
        <p className="dim">
          {t('settings.routing.changed', { version: routing.version, name: nameOf(routing.changedBy) })}{' '}
          <Time at={routing.changedAt} />
        </p>
      )}
      <ol className={rows.list}>
        {drafts.map((draft, index) => (
          <li key={draft.key} className={rows.rule}>
            <div className={rows.head}>
              <TextInput
                aria-label={t('settings.routing.id')}
                placeholder={t('settings.routing.id')}
                disabled={!mayWrite}
                dir="ltr"
                value={draft.id}
                onChange={(event) => change(index, { id: event.currentTarget.value })}
              />
              <Select
                aria-label={t('settings.queues.name')}
                placeholder={t('settings.queues.name')}
                disabled={!mayWrite}
                value={draft.queue || null}
                data={[...new Set([...queues.map(({ id }) => id), ...(draft.queue ? [draft.queue] : [])])]}
                onChange={(queue) => change(index, { queue: queue ?? '' })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                disabled={!mayWrite || index === 0}
                aria-label={t('settings.routing.up', { id: draft.id })}
                onClick={() => move(index, -1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                disabled={!mayWrite || index === drafts.length - 1}
                aria-label={t('settings.routing.down', { id: draft.id })}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                disabled={!mayWrite}
                aria-label={t('settings.routing.remove', { id: draft.id })}
                onClick={() => setDrafts(drafts.filter((one) => one !== draft))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </div>
            <Textarea
              aria-label={t('settings.routing.when', { id: draft.id })}
              disabled={!mayWrite}
              dir="ltr"
              spellCheck={false}
              minRows={1}
              classNames={{ input: rows.code ?? '' }}
              value={draft.when}
              error={
                faults
                  .filter(({ rule }) => rule === draft.id)
                  .map(sayFault)
                  .join('\n') || undefined
              }
              onChange={(event) => change(index, { when: event.currentTarget.value })}
            />
          </li>
        ))}
      </ol>
      {drafts.length === 0 && <p>{t('settings.routing.none')}</p>}
      <Failure error={acting.error} />
      {mayWrite && (
        <div className={styles.buttons}>
          <Button loading={acting.isActing} onClick={() => acting.run(save)}>
            {t('settings.save')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() =>
              setDrafts([...drafts, draftOf({ id: '', when: 'job.severity == "critical"', queue: '' })])
            }
          >
            {t('settings.routing.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function faultsOf(error: unknown): readonly RuleFault[] {
  const faults = error instanceof ApiProblem ? error.problem.faults : undefined;
  return Array.isArray(faults) ? (faults as RuleFault[]) : [];
}

function sayFault({ line, column, message }: RuleFault): string {
  return `${line}:${column} ${message}`;
}
