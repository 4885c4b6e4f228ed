import type { Notice } from '@breakwater/contracts/redress';

export const NOTICE_STATES = ['open', 'decided'] as const satisfies Notice['state'][];
