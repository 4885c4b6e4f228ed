import type { ModelDetail } from '@breakwater/contracts/models';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isProblem } from '../../../api/problem.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { ModelsTabs } from '../models-tabs.tsx';
import { PromoteBox } from '../promote/promote-box.tsx';
import { evaluationsQuery, modelQuery, openPromotionsQuery } from '../queries.ts';
import { TaskList } from '../tasks/task-list.tsx';
import { useModelTitle } from '../use-model-title.ts';
import { ModelActions } from './model-actions.tsx';
import { ModelHead } from './model-head.tsx';
import { ModelSection } from './model-section.tsx';
import { SectionTabs } from './section-tabs.tsx';

const route = getRouteApi('/frame/models/$id');

/** A model: what it is, how it does, what changed, and the next step of the version that is looked at. */
export function ModelScreen() {
  const t = useT();
  const { id } = route.useParams();
  const model = useQuery(modelQuery(id));
  const titleOf = useModelTitle();
  if (isProblem(model.error, 'model-not-found')) {
    return (
      <Page title={t('models.one')} actions={<ModelsTabs />}>
        <EmptyState title={t('models.unknown')} action={<Link to="/models">{t('models.tab.list')}</Link>}>
          {t('models.unknown.text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={model.data ? titleOf(model.data) : t('models.one')}
      note={<Id>{id}</Id>}
      actions={
        <>
          <ModelsTabs />
          {model.data && <Actions model={model.data} />}
        </>
      }
    >
      <QueryState query={model} rows={14}>
        {(detail) => <Loaded model={detail} />}
      </QueryState>
    </Page>
  );
}

/** The version of the address, else of a wish that waits, else the latest. */
function useVersion({ id, versionList }: ModelDetail) {
  const { version } = route.useSearch();
  const waiting = useQuery(openPromotionsQuery).data?.find(({ model }) => model === id);
  const wanted = version ?? waiting?.version;
  return versionList.find((one) => one.version === wanted) ?? versionList[0];
}

function Actions({ model }: { readonly model: ModelDetail }) {
  const version = useVersion(model);
  return version ? <ModelActions model={model} version={version} /> : null;
}

function Loaded({ model }: { readonly model: ModelDetail }) {
  const { tab = 'figures', label } = route.useSearch();
  const version = useVersion(model);
  const evaluations = useQuery({
    ...evaluationsQuery(model.id, version?.version ?? 0),
    enabled: version !== undefined,
  });
  if (!version) return null;
  const [latest] = evaluations.data ?? [];
  return (
    <div className={styles.page}>
      <ModelHead model={model} version={version} />
      <TaskList model={model.id} />
      {evaluations.isSuccess && <PromoteBox model={model} version={version} evaluation={latest} />}
      <SectionTabs />
      <ModelSection tab={tab} label={label} model={model} version={version} evaluations={evaluations} />
    </div>
  );
}
