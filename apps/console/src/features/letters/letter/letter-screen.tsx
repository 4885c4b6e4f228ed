import type { Letter, LetterSettingsView } from '@breakwater/contracts/letters';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { isProblem } from '../../../api/problem.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { LetterState } from '../letter-state.tsx';
import { isWaiting, letterQuery, letterSettingsQuery } from '../queries.ts';
import styles from './letter.module.css';
import { LetterFacts } from './letter-facts.tsx';
import { LetterForm } from './letter-form.tsx';
import { Preview } from './preview.tsx';
import { SendingBox } from './sending-box.tsx';

const route = getRouteApi('/frame/letters/$id');

/** A letter: its fields and words, how it reads, and how it leaves the house. */
export function LetterScreen() {
  const t = useT();
  const { id } = route.useParams();
  const query = useQuery(letterQuery(id));
  const settings = useQuery(letterSettingsQuery);
  const back = <Link to="/letters">{t('letters.all')}</Link>;
  if (isProblem(query.error, 'letter-not-found')) {
    return (
      <Page title={t('letters.letter')} actions={back}>
        <EmptyState title={t('letters.gone')} />
      </Page>
    );
  }
  return (
    <Page
      title={query.data ? t(`letters.kind.${query.data.kind}`) : t('letters.letter')}
      note={query.data && <LetterState letter={query.data} />}
      actions={back}
    >
      <QueryState query={query} rows={16}>
        {(letter) => (
          <QueryState query={settings} rows={16}>
            {(view) => <Loaded letter={letter} view={view} />}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}

function Loaded({ letter, view }: { readonly letter: Letter; readonly view: LetterSettingsView }) {
  const t = useT();
  const may = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, state, discardedBecause } = letter;
  const changed = (next: Letter): void => {
    client.setQueryData(letterQuery(id).queryKey, next);
  };
  const mayChange = may('letters.write') && state !== 'discarded' && !isWaiting(letter);
  return (
    <div className={styles.letter}>
      <div className={styles.columns}>
        <div className={blocks.stack}>
          {discardedBecause !== undefined && (
            <p className={blocks.notice} dir="auto">
              {t('letters.discarded.because')} {discardedBecause}
            </p>
          )}
          <SendingBox
            letter={letter}
            onChanged={changed}
            onGone={() => (letter.number === undefined ? void navigate({ to: '/letters' }) : undefined)}
          />
          <LetterFacts letter={letter} />
          {mayChange && <LetterForm key={state} letter={letter} view={view} onSaved={changed} />}
        </div>
        <Preview letter={letter} />
      </div>
    </div>
  );
}
