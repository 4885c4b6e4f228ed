export { type Access, type AccessOptions, createAccess } from './access.ts';
export type { AccessChange } from './access-change.ts';
export { AccessError, notSignedIn } from './access-error.ts';
export type { ApiKey, IssuedKey, NewKey } from './api-key.ts';
export type { AccessChanges, Asked } from './changes/ask-changes.ts';
export type { SettingsPort } from './changes/change-rules.ts';
export { accessMigrations } from './migrations.ts';
export { accessModule } from './module.ts';
export { checkMayConfirm, mayConfirmSince, NEWCOMER_MS } from './newcomer.ts';
export type { InvitedOfficer, NewOfficer } from './officers/invite-officer.ts';
export type { OfficerPorts } from './officers/officer-ports.ts';
export type { SignedInOfficer } from './officers/officer-sessions.ts';
export type { Officers } from './officers/officers.ts';
export type { OidcProvider } from './oidc/oidc.ts';
export { type RelyingParty, relyingParty } from './passkeys/relying-party.ts';
export { can, type Principal, requirePermission } from './principal.ts';
export { accessRetention } from './retention.ts';
export { isScope } from './scope.ts';
export { NO_KEYS, SCOPE_PERMISSIONS } from './scope-permissions.ts';
export { isServing, type NewService, type Service } from './service.ts';
export { ACCESS_EVENT_TYPES, type Announcement } from './services/announce.ts';
export {
  type SessionRecord,
  type SignInMethod,
  STEP_UP_MS,
  steppedUpUntil,
} from './session-record.ts';
export { csrfOf, isCsrf } from './sessions/csrf.ts';
export type { SignedIn } from './sessions/keep-sessions.ts';
export type { Caller } from './sessions/sign-in.ts';
export { isToken } from './token.ts';
