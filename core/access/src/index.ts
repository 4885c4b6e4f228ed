export { type Access, type AccessOptions, createAccess } from './access.ts';
export { AccessError } from './access-error.ts';
export type { ApiKey, IssuedKey, NewKey } from './api-key.ts';
export { accessMigrations } from './migrations.ts';
export { type Principal, requireScope } from './principal.ts';
export { isScope, SCOPES, type Scope } from './scope.ts';
export { isToken } from './token.ts';
