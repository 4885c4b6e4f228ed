import type { Appeal, AppealDecision, AppealStatistics } from '@breakwater/contracts/redress';
import { bind, isId, type Page } from '@breakwater/kernel';
import type { RedressContext } from '../ports.ts';
import { findAppeal } from '../store/appeals.ts';
import { appealNotFound } from './appeal-error.ts';
import { type AppealPeriod, appealStatistics } from './appeal-statistics.ts';
import { type AppealClaimRequest, claimAppeal, releaseAppeal } from './claim-appeal.ts';
import { decideAppeal } from './decide-appeal.ts';
import { type AppealQuery, listAppeals } from './list-appeals.ts';
import { type AppealRequest, lodgeAppeal } from './lodge-appeal.ts';

/** Appeals of users. Each function is documented at the use-case of its name. */
export interface Appeals {
  lodge(token: string, request: AppealRequest): Promise<Appeal>;
  list(query?: AppealQuery): Promise<Page<Appeal>>;
  /** Throws RedressError 404 `appeal-not-found`. */
  get(id: string): Promise<Appeal>;
  claim(request: AppealClaimRequest & { readonly id: string }): Promise<Appeal>;
  claim(request: AppealClaimRequest): Promise<Appeal | undefined>;
  release(id: string, by: string): Promise<Appeal>;
  decide(id: string, by: string, decision: AppealDecision): Promise<Appeal>;
  statistics(period?: AppealPeriod): Promise<AppealStatistics>;
}

export function createAppeals(context: RedressContext): Appeals {
  return {
    ...bind(context, {
      lodge: lodgeAppeal,
      list: listAppeals,
      release: releaseAppeal,
      decide: decideAppeal,
      statistics: appealStatistics,
    }),
    get: async (id) => {
      const { storage, clock } = context;
      const appeal = isId(id) ? await findAppeal(storage.db, id, clock.now()) : undefined;
      if (!appeal) throw appealNotFound();
      return appeal;
    },
    claim: ((request: AppealClaimRequest) => claimAppeal(context, request)) as Appeals['claim'],
  };
}
