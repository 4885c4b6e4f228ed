import type { Permission, Role } from '@breakwater/contracts';
import type { RoleMatrix } from '@breakwater/contracts/access';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { ROLE_ORDER } from '../../../api/role-order.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { isDone } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import matrix from './roles.module.css';

const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => api.call('access.roles', { signal }),
});

/** What each role may do: the page that the server itself goes by. Its hundreds of boxes are the browser's own: they cost next to nothing. */
export function RolesSection() {
  const t = useT();
  const roles = useQuery(rolesQuery);
  return (
    <div className={styles.full}>
      <div className={styles.bar}>
        <h2>{t('settings.roles.title')}</h2>
        <span className="dim">{t('settings.roles.text')}</span>
      </div>
      <div className={styles.rest}>
        <QueryState query={roles}>{(data) => <Matrix data={data} />}</QueryState>
      </div>
    </div>
  );
}

interface Change {
  readonly role: Role;
  readonly permissions: readonly Permission[];
}

function Matrix({ data }: { readonly data: RoleMatrix }) {
  const t = useT();
  const client = useQueryClient();
  const mayChange = useMay()('roles.manage');
  const change = useMutation({
    mutationFn: ({ role, permissions }: Change) =>
      api.call('access.changeRole', { params: { role }, body: { permissions } }),
    // Shown at once; taken back when the server refuses, as it does for the last administrator.
    onMutate: ({ role, permissions }) => {
      const before = client.getQueryData<RoleMatrix>(rolesQuery.queryKey);
      client.setQueryData<RoleMatrix>(rolesQuery.queryKey, {
        ...data,
        roles: data.roles.map((one) => (one.id === role ? { id: role, permissions: [...permissions] } : one)),
      });
      return { before };
    },
    onError: (_error, _change, context) => client.setQueryData(rolesQuery.queryKey, context?.before),
    onSuccess: (next, _change, context) => {
      if (!isDone(next)) {
        client.setQueryData(rolesQuery.queryKey, context.before);
        showToast({ tone: 'attention', text: t('ui.waits') });
        return client.invalidateQueries({ queryKey: ['changes'] });
      }
      client.setQueryData(rolesQuery.queryKey, next);
      showToast({ tone: 'done', text: t('settings.saved') });
      return client.invalidateQueries({ queryKey: ['session'] });
    },
  });
  const permissions = data.permissions.filter(({ keysOnly }) => !keysOnly);
  const heldBy = (role: Role) => data.roles.find(({ id }) => id === role)?.permissions ?? [];
  function toggle(role: Role, permission: Permission): void {
    const held = heldBy(role);
    const next = held.includes(permission) ? held.filter((one) => one !== permission) : [...held, permission];
    change.mutate({ role, permissions: next });
  }
  return (
    <div className={matrix.scroller}>
      <Failure error={change.error} />
      <table className={matrix.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.roles.permission')}</th>
            {ROLE_ORDER.map((role) => (
              <th key={role} scope="col" className={matrix.role}>
                {t(`frame.role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissions.map(({ id }) => (
            <tr key={id}>
              <th scope="row">
                {t(`settings.permission.${id}`)} <Id>{id}</Id>
              </th>
              {ROLE_ORDER.map((role) => (
                <td key={role}>
                  <input
                    type="checkbox"
                    disabled={!mayChange}
                    aria-label={t('settings.roles.cell', {
                      permission: t(`settings.permission.${id}`),
                      role: t(`frame.role.${role}`),
                    })}
                    checked={heldBy(role).includes(id)}
                    onChange={() => toggle(role, id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
