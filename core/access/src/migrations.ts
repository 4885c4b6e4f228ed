import type { Migrations } from '@breakwater/storage';
import * as apiKeys from './migrations/0001-api-keys.ts';
import * as staff from './migrations/0002-staff.ts';
import * as freshProofByOidc from './migrations/0003-fresh-proof-by-oidc.ts';
import * as screening from './migrations/0004-screening.ts';
import * as linkage from './migrations/0005-linkage.ts';
import * as orders from './migrations/0006-orders.ts';
import * as officers from './migrations/0007-officers.ts';
import * as models from './migrations/0008-models.ts';
import * as newcomers from './migrations/0009-newcomers.ts';
import * as deviceSignIns from './migrations/0011-device-sign-ins.ts';
import * as recovered from './migrations/0012-recovered.ts';
import * as services from './migrations/0013-services.ts';
import * as changes from './migrations/0014-changes.ts';
import * as knownSignIns from './migrations/0022-known-sign-ins.ts';
import * as keeping from './migrations/0023-keeping.ts';
import * as introducedPermissions from './migrations/0024-introduced-permissions.ts';

export const accessMigrations: Migrations = {
  'access/0001-api-keys': apiKeys,
  'access/0002-staff': staff,
  'access/0003-fresh-proof-by-oidc': freshProofByOidc,
  'access/0004-screening': screening,
  'access/0005-linkage': linkage,
  'access/0006-orders': orders,
  'access/0007-officers': officers,
  'access/0008-models': models,
  'access/0009-newcomers': newcomers,
  'access/0011-device-sign-ins': deviceSignIns,
  'access/0012-recovered': recovered,
  'access/0013-services': services,
  'access/0014-changes': changes,
  'access/0022-known-sign-ins': knownSignIns,
  'access/0023-keeping': keeping,
  'access/0024-introduced-permissions': introducedPermissions,
};
