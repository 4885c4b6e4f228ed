import type { Incident, IncidentDebrief } from '@breakwater/contracts/incidents';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import styles from '../incidents.module.css';
import { debriefQuery } from '../queries.ts';
import { DebriefFigures } from './debrief-figures.tsx';
import { EndedChecks } from './ended-checks.tsx';
import { WriteDialog } from './write-dialog.tsx';

/** How it went: figures, whether everything temporary has ended, and what people say of it. */
export function DebriefSection({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const debrief = useQuery(debriefQuery(incident.id));
  if (incident.status === 'false-alarm') {
    return <EmptyState title={t('incidents.debrief.never')}>{t('incidents.debrief.never.text')}</EmptyState>;
  }
  return (
    <>
      {incident.status !== 'closed' && incident.status !== 'debriefed' && (
        <p className={blocks.notice}>{t('incidents.debrief.early')}</p>
      )}
      <QueryState query={debrief} rows={10}>
        {(data) => <Loaded incident={incident} debrief={data} />}
      </QueryState>
    </>
  );
}

function Loaded({ incident, debrief }: LoadedProps) {
  const t = useT();
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const { text, writtenBy, writtenAt, allEnded } = debrief;
  const mayWrite = may('incidents.confirm') && incident.status === 'closed';
  return (
    <div className={styles.columns}>
      <div className={blocks.stack}>
        <section className={blocks.box} aria-labelledby="debrief-figures">
          <h2 id="debrief-figures">{t('incidents.debrief.figures')}</h2>
          <DebriefFigures debrief={debrief} />
        </section>
        <section className={blocks.box} aria-labelledby="debrief-words">
          <div className={blocks.spread}>
            <h2 id="debrief-words">{t('incidents.debrief.words')}</h2>
            {mayWrite && (
              <KeyButton
                keys="d"
                icon={IconPencil}
                disabled={!allEnded}
                title={t('incidents.debrief.write')}
                onClick={() => setWriting(true)}
              />
            )}
          </div>
          {text ? (
            <>
              <Facts
                facts={(['well', 'wrong', 'next'] as const).map((part) => ({
                  id: part,
                  label: t(`incidents.debrief.${part}`),
                  value: <UserText>{text[part]}</UserText>,
                }))}
              />
              {writtenBy !== undefined && writtenAt !== undefined && (
                <p className="dim">
                  <Actor id={writtenBy} /> · <Time at={writtenAt} full />
                </p>
              )}
            </>
          ) : (
            <p className="dim">
              {t(mayWrite && !allEnded ? 'incidents.debrief.not-yet' : 'incidents.debrief.unwritten')}
            </p>
          )}
        </section>
      </div>
      <EndedChecks debrief={debrief} />
      {writing && <WriteDialog id={incident.id} onClose={() => setWriting(false)} />}
    </div>
  );
}

interface LoadedProps {
  readonly incident: Incident;
  readonly debrief: IncidentDebrief;
}
