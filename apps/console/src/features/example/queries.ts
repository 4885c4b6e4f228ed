import type { Permission, Role } from '@breakwater/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.ts';

export interface Roles {
  readonly permissions: readonly { readonly id: Permission; readonly title: string }[];
  readonly roles: readonly { readonly id: Role; readonly permissions: readonly Permission[] }[];
}

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => api.get<Roles>('/v1/roles', undefined, signal),
});
