import type { SpreadObject } from '@breakwater/contracts/spread';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isProblem } from '../../../api/problem.ts';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page } from '../../../ui/page.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { thingQuery } from '../queries.ts';
import { SaidChip } from '../said-chip.tsx';
import styles from '../spread.module.css';
import { ThingLabel } from '../thing-label.tsx';
import { Curve } from './curve.tsx';
import { LastDays } from './last-days.tsx';
import { MarksList } from './marks-list.tsx';
import { PassedTree } from './passed-tree.tsx';

const route = getRouteApi('/frame/spread/$id');

/** One thing that spreads: its curve and what it will still reach, what was said of it, and who passed it to whom. */
export function ThingScreen() {
  const t = useT();
  const { id } = route.useParams();
  const query = useQuery(thingQuery(id));
  const back = <Link to="/spread">{t('spread.back')}</Link>;
  const gone = isProblem(query.error, 'spread-not-found');
  if (gone || isProblem(query.error, 'spread-being-read')) {
    return (
      <Page title={t('spread.thing')} actions={back}>
        <EmptyState title={t(gone ? 'spread.gone' : 'spread.being-read')}>
          {t(gone ? 'spread.gone.text' : 'spread.being-read.text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('spread.thing')} note={query.data && <ThingLabel thing={query.data} />} actions={back}>
      <QueryState query={query} rows={16}>
        {(thing) => (
          <div className={styles.thing}>
            <div className={styles.columns}>
              <div className={styles.stack}>
                <Curve thing={thing} />
                <PassedTree thing={thing} />
              </div>
              <div className={styles.stack}>
                <What thing={thing} />
                <LastDays days={thing.days} />
                <MarksList marks={thing.marks} />
              </div>
            </div>
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function What({ thing }: { readonly thing: SpreadObject }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const [first] = thing.passed;
  const facts = [
    { id: 'accounts', label: t('spread.column.accounts'), value: formats.number(thing.accounts) },
    { id: 'platforms', label: t('spread.platforms'), value: <bdi>{thing.platforms.join(', ')}</bdi> },
    { id: 'reached', label: t('spread.curve.reached'), value: formats.number(thing.audience) },
    { id: 'new', label: t('spread.new-accounts'), value: formats.percent(thing.newAccountShare) },
    { id: 'known', label: t('spread.known-accounts'), value: formats.percent(thing.knownBadShare) },
    { id: 'first', label: t('spread.first'), value: <Time at={thing.firstAt} /> },
    { id: 'last', label: t('spread.column.last'), value: <Time at={thing.lastAt} /> },
  ];
  return (
    <section className={styles.box} aria-labelledby="spread-what">
      <h2 id="spread-what">{t('spread.what')}</h2>
      <span>
        <SaidChip said={thing.said} />{' '}
        {thing.forecast.known && thing.forecast.supercritical && (
          <StateChip tone="attention">{t('spread.supercritical')}</StateChip>
        )}
      </span>
      <Facts facts={facts} />
      {first && may('accounts.read') && (
        <Link to="/accounts/$platform/$id" params={{ platform: first.platform, id: first.accountId }}>
          {t('spread.first-account')}
        </Link>
      )}
    </section>
  );
}
