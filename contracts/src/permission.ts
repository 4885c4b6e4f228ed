import { accessPermissions } from './access/permissions.ts';
import { accountsPermissions } from './accounts/permissions.ts';
import { auditPermissions } from './audit/permissions.ts';
import { detectionPermissions } from './detection/permissions.ts';
import { disclosurePermissions } from './disclosure/permissions.ts';
import { intakePermissions } from './intake/permissions.ts';
import { keepingPermissions } from './keeping/permissions.ts';
import { lawPermissions } from './law/permissions.ts';
import { ledgerPermissions } from './ledger/permissions.ts';
import { livePermissions } from './live/permissions.ts';
import { modelsPermissions } from './models/permissions.ts';
import { networksPermissions } from './networks/permissions.ts';
import { noticeExchangePermissions } from './notice-exchange/permissions.ts';
import { ordersPermissions } from './orders/permissions.ts';
import type { PermissionDeclaration } from './permissions-of.ts';
import { redressPermissions } from './redress/permissions.ts';
import { returnsPermissions } from './returns/permissions.ts';
import { reviewPermissions } from './review/permissions.ts';
import { rulesPermissions } from './rules/permissions.ts';
import { screeningPermissions } from './screening/permissions.ts';
import { settingsPermissions } from './settings/permissions.ts';
import { webhooksPermissions } from './webhooks/permissions.ts';

/** What somebody may do, room by room. Every operation names one; what no role has, nobody may. */
const DECLARED = {
  ...intakePermissions,
  ...livePermissions,
  ...rulesPermissions,
  ...reviewPermissions,
  ...accountsPermissions,
  ...keepingPermissions,
  ...redressPermissions,
  ...detectionPermissions,
  ...screeningPermissions,
  ...returnsPermissions,
  ...networksPermissions,
  ...modelsPermissions,
  ...lawPermissions,
  ...ordersPermissions,
  ...disclosurePermissions,
  ...ledgerPermissions,
  ...noticeExchangePermissions,
  ...auditPermissions,
  ...webhooksPermissions,
  ...accessPermissions,
  ...settingsPermissions,
};
export type Permission = keyof typeof DECLARED;

/** Each permission with its title and the roles that have it at first. */
export const PERMISSION_DECLARATIONS: Readonly<Record<Permission, PermissionDeclaration>> = DECLARED;

export const PERMISSIONS = Object.keys(DECLARED) as readonly Permission[];

/** What only API keys may do: no role can be given it. */
export const KEY_PERMISSIONS: readonly Permission[] = PERMISSIONS.filter((one) =>
  PERMISSION_DECLARATIONS[one].scopes.includes('ingest'),
);
