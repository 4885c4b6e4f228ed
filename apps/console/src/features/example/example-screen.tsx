import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ListDetail } from '../../ui/list-detail.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { rolesQuery } from './queries.ts';

const route = getRouteApi('/frame/example');

export function ExampleScreen() {
  const t = useT();
  const formats = useFormats();
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const roles = useQuery(rolesQuery);
  const shown = roles.data?.roles.find(({ id }) => id === open);
  return (
    <Page title={t('example.title')} note={t('example.count', { count: roles.data?.roles.length ?? 0 })}>
      <ListDetail
        onClose={() => void navigate({ search: {} })}
        detail={shown && <p className="code">{shown.permissions.join(', ')}</p>}
        list={
          <QueryState query={roles}>
            {({ roles: rows }) => (
              <DataTable
                label={t('example.title')}
                rows={rows}
                rowKey={({ id }) => id}
                current={open}
                onOpen={({ id }) => void navigate({ search: { open: id } })}
                empty={<EmptyState title={t('example.empty')} />}
                columns={[
                  { id: 'role', title: t('example.role'), cell: ({ id }) => id },
                  {
                    id: 'count',
                    title: t('example.permissions'),
                    align: 'end',
                    cell: ({ permissions }) => formats.number(permissions.length),
                  },
                ]}
              />
            )}
          </QueryState>
        }
      />
    </Page>
  );
}
