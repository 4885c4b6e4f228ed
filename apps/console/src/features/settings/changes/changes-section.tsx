import type { AccessChangeView } from '@breakwater/contracts/access';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changesQuery } from '../../../api/access-changes.ts';
import { useSession } from '../../../api/session.ts';
import { useActorName } from '../../../api/staff-names.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, Failure, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';
import { Name } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import { ShownOnce } from '../shown-once.tsx';

/** What changes who may do what and waits for a second administrator. */
export function ChangesSection() {
  const t = useT();
  const changes = useQuery(changesQuery);
  const [link, setLink] = useState<string>();
  return (
    <div className={styles.column} data-wide>
      <section className={styles.block} aria-labelledby="changes">
        <h2 id="changes">{t('settings.changes.title')}</h2>
        <p className="prose dim">{t('settings.changes.text')}</p>
        <QueryState query={changes} rows={3}>
          {({ changes: list }) =>
            list.length === 0 ? (
              <EmptyState title={t('settings.changes.none')} />
            ) : (
              list.map((change) => <Change key={change.id} change={change} onLink={setLink} />)
            )
          }
        </QueryState>
      </section>
      <ShownOnce
        secret={link}
        title={t('settings.staff.link')}
        text={t('settings.staff.link.text')}
        onClose={() => setLink(undefined)}
      />
    </div>
  );
}

interface ChangeProps {
  readonly change: AccessChangeView;
  readonly onLink: (link: string) => void;
}

function Change({ change, onLink }: ChangeProps) {
  const t = useT();
  const nameOf = useActorName();
  const own = actorOf(useSession()?.staff.id) === change.askedBy;
  const act = useAct(changesQuery.queryKey, ['staff'], ['roles'], ['services'], ['settings'], ['session']);
  const acting = useActing();
  const done = t('settings.saved');
  const params = { id: change.id };
  async function consent(): Promise<void> {
    const answer = await act('access.consentToChange', done, { params, body: { digest: change.digest } });
    if (answer.inviteUrl) onLink(new URL(answer.inviteUrl, location.origin).href);
  }
  const kind = change.kind.replace('.', '-');
  const asked = change.askedBy === 'machine' ? t('settings.changes.machine') : nameOf(change.askedBy);
  return (
    <article className={styles.block} aria-labelledby={`change-${change.id}`}>
      <h3 id={`change-${change.id}`}>
        {t(`settings.changes.kind.${kind}`)}{' '}
        <StateChip tone={change.state === 'waiting' ? 'attention' : 'neutral'}>
          {t(`settings.changes.state.${change.state}`)}
        </StateChip>
      </h3>
      <Facts
        facts={[
          { id: 'by', label: t('settings.changes.by'), value: <Name>{asked}</Name> },
          { id: 'at', label: t('settings.changes.at'), value: <Time at={change.askedAt} full /> },
          ...(change.dueAt
            ? [{ id: 'due', label: t('settings.changes.due'), value: <Time at={change.dueAt} full /> }]
            : [
                {
                  id: 'until',
                  label: t('settings.changes.until'),
                  value: <Time at={change.expiresAt} full />,
                },
              ]),
          ...(change.reason
            ? [{ id: 'reason', label: t('settings.changes.reason'), value: <Name>{change.reason}</Name> }]
            : []),
          ...linesOf(change.shown).map(([name, value]) => ({
            id: `now-${name}`,
            label: t('settings.changes.now', { name }),
            value: <Name>{value}</Name>,
          })),
          ...linesOf(change.body).map(([name, value]) => ({
            id: `new-${name}`,
            label: t('settings.changes.new', { name }),
            value: <Name>{value}</Name>,
          })),
        ]}
      />
      <Failure error={acting.error} />
      {change.state === 'waiting' && (
        <div className={styles.buttons}>
          {!own && !change.dueAt && (
            <Button loading={acting.isActing} onClick={() => acting.run(consent)}>
              {t('settings.changes.consent')}
            </Button>
          )}
          <Button
            variant="default"
            disabled={acting.isActing}
            onClick={() => acting.run(() => act('access.refuseChange', done, { params }))}
          >
            {t(own ? 'settings.changes.withdraw' : 'settings.changes.refuse')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** Every part of what is to be done, in words that leave nothing out. */
function linesOf(part: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(part).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}
