import type { Role } from '@breakwater/contracts';

/** The roles in the order in which people meet them; the type makes sure that none is missing. */
const ORDER: Readonly<Record<Role, number>> = {
  reviewer: 0,
  lead: 1,
  appeals: 2,
  legal: 3,
  analyst: 4,
  auditor: 5,
  admin: 6,
};

export const ROLE_ORDER: readonly Role[] = (Object.keys(ORDER) as Role[]).sort((a, b) => ORDER[a] - ORDER[b]);
