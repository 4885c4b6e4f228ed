import type { KeptRisk, RiskStore } from '../signal-stores.ts';

/** What is remembered of accounts, beginning with nothing and ending with the process. */
export function riskInMemory(): RiskStore {
  const kept = new Map<string, KeptRisk>();
  return {
    read: async (accounts) =>
      accounts.flatMap(({ platform, accountId }) => kept.get(`${platform} ${accountId}`) ?? []),
    async write(changed) {
      for (const one of changed) kept.set(`${one.platform} ${one.accountId}`, one);
    },
  };
}
