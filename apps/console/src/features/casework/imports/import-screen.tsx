import type { CaseworkCase } from '@breakwater/contracts/casework';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { caseQuery, importsQuery } from '../queries.ts';
import { ChooseList } from './choose-list.tsx';
import { ReviewList } from './review-list.tsx';

const route = getRouteApi('/frame/casework/$id/import');

/** A list on its way into a draft: read, looked at, taken. It survives leaving the page. */
export function ImportScreen() {
  const t = useT();
  const { id } = route.useParams();
  const found = useQuery(caseQuery(id));
  return (
    <Page
      title={t('casework.import')}
      note={found.data && <bdi>{found.data.reference}</bdi>}
      actions={
        <Link to="/casework/$id" params={{ id }}>
          {t('casework.import.back')}
        </Link>
      }
    >
      <QueryState query={found} rows={10}>
        {(one) => <Steps one={one} />}
      </QueryState>
    </Page>
  );
}

function Steps({ one }: { readonly one: CaseworkCase }) {
  const t = useT();
  const { list } = route.useSearch();
  const imports = useQuery(importsQuery(one.id));
  if (one.state !== 'draft')
    return <EmptyState title={t('casework.import.sent')}>{t('casework.import.sent.text')}</EmptyState>;
  return (
    <QueryState query={imports} rows={8}>
      {(all) => {
        const open = all.find(({ id }) => id === list);
        return open ? (
          <ReviewList key={open.id} one={one} list={open} />
        ) : (
          <ChooseList one={one} lists={all} />
        );
      }}
    </QueryState>
  );
}
