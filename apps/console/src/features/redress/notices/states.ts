import type { Notice } from '@breakwater/contracts';

export const NOTICE_STATES = ['open', 'decided'] as const satisfies Notice['state'][];
