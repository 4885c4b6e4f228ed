import type { Hold, Production, UserNotice } from '@breakwater/contracts/disclosure';

export const PRODUCTION_STATES = [
  'prepared',
  'rejected',
  'approved',
  'blocked',
  'released',
  'delivered',
  'expired',
  'withdrawn',
  'void',
] as const satisfies Production['state'][];
export const HOLD_STATES = ['active', 'expired', 'released', 'purged'] as const satisfies Hold['state'][];
export const NOTICE_STATES = [
  'scheduled',
  'delayed',
  'held',
  'sent',
  'void',
] as const satisfies UserNotice['state'][];
