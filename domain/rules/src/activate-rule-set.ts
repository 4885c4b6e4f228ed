import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';
import { type CheckOptions, checkRuleSet } from './check/check-rule-set.ts';
import type { CompiledRuleSet } from './check/compiled-rule-set.ts';
import { RuleSetError, RulesError } from './errors.ts';
import { announceActivation } from './events.ts';
import { findLiveRuleSet, insertRuleSet, lockRuleSets, type StoredRuleSet } from './store/ruleset-table.ts';

export interface ActivationParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly catalogue: CheckOptions['catalogue'];
  readonly bankIds?: () => Promise<readonly string[]>;
}

/** What a rule set is checked against here and now. */
export async function checkOptions({
  catalogue,
  bankIds,
}: Pick<ActivationParts, 'catalogue' | 'bankIds'>): Promise<CheckOptions> {
  return { catalogue, banks: await bankIds?.() };
}

/** A rule set as stored and ready to run. */
export interface LoadedRuleSet {
  readonly stored: StoredRuleSet;
  readonly compiled: CompiledRuleSet;
}

/** Compiles a source or refuses it with all its faults. */
export function compileOrRefuse(source: string, options: CheckOptions): CompiledRuleSet {
  const { compiled, faults } = checkRuleSet(source, options);
  if (compiled === undefined) throw new RuleSetError(faults);
  return compiled;
}

/** Makes a source the live rule set, in one transaction with the event that tells every process of it. */
export async function activateRuleSet(
  parts: ActivationParts,
  source: string,
  by: string,
  file?: string,
): Promise<LoadedRuleSet> {
  const compiled = compileOrRefuse(source, { ...(await checkOptions(parts)), file });
  return parts.storage.transaction(async (trx) => {
    await lockRuleSets(trx);
    return store(parts, trx, source, compiled, by);
  });
}

/** Changes the live rule set by a function of its source; two changes at once follow one another, none is lost. */
export async function changeLiveRuleSet(
  parts: ActivationParts,
  change: (source: string) => string,
  by: string,
): Promise<LoadedRuleSet> {
  const options = await checkOptions(parts);
  return parts.storage.transaction(async (trx) => {
    await lockRuleSets(trx);
    const live = await findLiveRuleSet(trx);
    if (live === undefined) throw noRuleSet();
    const source = change(live.source);
    return store(parts, trx, source, compileOrRefuse(source, options), by);
  });
}

export function noRuleSet(): RulesError {
  return new RulesError('no-ruleset', 'No rule set is live; activate one first.', { status: 409 });
}

async function store(
  { clock, ids }: ActivationParts,
  trx: Db,
  source: string,
  compiled: CompiledRuleSet,
  by: string,
): Promise<LoadedRuleSet> {
  const { ruleset: name, version } = compiled.ruleset;
  const now = new Date(clock.now());
  const stored = {
    id: ids(),
    name,
    version,
    source,
    hash: compiled.hash,
    createdAt: now,
    createdBy: by,
    activatedAt: now,
  };
  await insertRuleSet(trx, stored);
  await announceActivation(trx, stored.id);
  return { stored, compiled };
}
