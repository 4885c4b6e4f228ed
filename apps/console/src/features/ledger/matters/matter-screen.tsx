import type { Matter, MatterEntry } from '@breakwater/contracts/ledger';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { LettersAbout } from '../../letters/about/letters-about.tsx';
import { AddEntryDialog } from './add-entry-dialog.tsx';
import { Entries } from './entries.tsx';
import { Ladder } from './ladder.tsx';
import { MatterFacts } from './matter-facts.tsx';
import styles from './matters.module.css';
import { matterQuery } from './queries.ts';

const route = getRouteApi('/frame/matters/$id');

/** A matter: where it stands on the ladder of its law, what is owed, and all that happened. */
export function MatterScreen() {
  const t = useT();
  const { id } = route.useParams();
  const query = useQuery(matterQuery(id));
  const back = <Link to="/matters">{t('matters.all')}</Link>;
  if (isProblem(query.error, 'matter-not-found')) {
    return (
      <Page title={t('matters.matter')} actions={back}>
        <EmptyState title={t('matters.gone')} />
      </Page>
    );
  }
  return (
    <Page
      title={query.data?.title ?? t('matters.matter')}
      note={query.data && t(`matters.workspace.${query.data.workspace}`)}
      actions={back}
    >
      <QueryState query={query} rows={16}>
        {(matter) => <Loaded matter={matter} />}
      </QueryState>
    </Page>
  );
}

type Adding = { readonly contests?: MatterEntry };

function Loaded({ matter }: { readonly matter: Matter }) {
  const t = useT();
  const may = useMay();
  const client = useQueryClient();
  const [adding, setAdding] = useState<Adding>();
  const act = useAct(['matters', 'list']);
  const mayAdd = may('ledger.write') && matter.closedAt === undefined;
  const changed = (next: Matter): void => {
    client.setQueryData(matterQuery(matter.id).queryKey, next);
  };
  const close = async (because: string): Promise<void> =>
    changed(await act('ledger.closeMatter', undefined, { params: { id: matter.id }, body: { because } }));
  return (
    <div className={styles.matter}>
      <div className={styles.columns}>
        <div className={styles.reading}>
          <Ladder matter={matter} />
        </div>
        <div className={styles.reading}>
          <MatterFacts matter={matter} />
          {mayAdd && (
            <div className={styles.line}>
              <KeyButton keys="n" icon={IconPlus} title={t('matters.add')} onClick={() => setAdding({})} />
              <AskButton
                action={t('matters.close')}
                reason={t('matters.close.because')}
                onConfirm={close}
                text={t('matters.close.text')}
              />
            </div>
          )}
          <LettersAbout
            about={{ kind: 'matter', id: matter.id }}
            instrument={matter.instrument}
            side={matter.workspace}
            open={matter.closedAt === undefined}
          />
          <Entries matter={matter} {...(mayAdd && { onContest: (contests) => setAdding({ contests }) })} />
        </div>
      </div>
      {adding && (
        <AddEntryDialog
          matter={matter}
          contests={adding.contests}
          onAdded={changed}
          onClose={() => setAdding(undefined)}
        />
      )}
    </div>
  );
}
