import type { AccountRef } from '@breakwater/contracts';
import { type KeptReport, NEWEST_REPORTS, type ReportStore } from '../signal-stores.ts';

/** Reports that begin with none and end with the process. */
export function reportsInMemory(): ReportStore {
  const kept = new Map<string, Map<number, KeptReport>>();
  const nameOf = ({ platform, accountId }: AccountRef) => `${platform} ${accountId}`;
  return {
    async insert(reports) {
      for (const report of reports) {
        const name = nameOf(report);
        const ofAccount = kept.get(name) ?? new Map<number, KeptReport>();
        kept.set(name, ofAccount);
        if (!ofAccount.has(report.seq)) ofAccount.set(report.seq, report);
      }
    },
    async read(accounts, since) {
      const names = new Set(accounts.map(nameOf));
      return [...names]
        .flatMap((name) => newestSince([...(kept.get(name)?.values() ?? [])], since))
        .sort((left, right) => left.seq - right.seq);
    },
  };
}

function newestSince(reports: readonly KeptReport[], since: number): readonly KeptReport[] {
  return reports
    .filter(({ at }) => at > since)
    .sort((left, right) => right.at - left.at)
    .slice(0, NEWEST_REPORTS);
}
