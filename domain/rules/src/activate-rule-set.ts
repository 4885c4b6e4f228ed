import type { RuleSetSource } from '@breakwater/contracts/rules';
import { type Clock, type IdSource, toInstant } from '@breakwater/kernel';
import type { Storage, Work } from '@breakwater/storage';
import { type CheckOptions, checkRuleSet } from './check/check-rule-set.ts';
import type { CompiledRuleSet } from './check/compiled-rule-set.ts';
import { RuleSetError, RulesError } from './errors.ts';
import { findLiveRuleSet, insertRuleSet, lockRuleSets } from './store/ruleset-table.ts';

/** What rules may name. */
export type InstalledNames = Pick<CheckOptions, 'banks' | 'policies' | 'queues'>;

export interface ActivationParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly catalogue: CheckOptions['catalogue'];
  /** Port: names that there are in this installation; not checked when left out. */
  readonly names?: () => Promise<InstalledNames>;
}

/** What a rule set is checked against here and now. */
export async function checkOptions({
  catalogue,
  names,
}: Pick<ActivationParts, 'catalogue' | 'names'>): Promise<CheckOptions> {
  return { catalogue, ...(await names?.()) };
}

/** A rule set as stored and ready to run. */
export interface LoadedRuleSet {
  readonly stored: RuleSetSource;
  readonly compiled: CompiledRuleSet;
}

/** Compiles a source or refuses it with all its faults. */
export function compileOrRefuse(source: string, options: CheckOptions): CompiledRuleSet {
  const { compiled, faults } = checkRuleSet(source, options);
  if (compiled === undefined) throw new RuleSetError(faults);
  return compiled;
}

/** What goes with an activation beside the source and who does it. */
export interface ActivationOptions {
  /** Name of the file, for faults. */
  readonly file?: string | undefined;
  /** Why, for the history. */
  readonly reason?: string | undefined;
  /** Id of the activation that the source was written on top of: when another is live by now, nothing is changed. */
  readonly base?: string | undefined;
}

/** Makes a source the live rule set, in one transaction with the event that tells every process of it. */
export async function activateRuleSet(
  parts: ActivationParts,
  source: string,
  by: string,
  { file, reason, base }: ActivationOptions = {},
): Promise<LoadedRuleSet> {
  const compiled = compileOrRefuse(source, { ...(await checkOptions(parts)), file });
  return parts.storage.work(async (work) => {
    await lockRuleSets(work.db);
    if (base !== undefined && (await findLiveRuleSet(work.db))?.id !== base) throw changedMeanwhile();
    return store(parts, work, { source, compiled, by, reason });
  });
}

/** Changes the live rule set by a function of its source; two changes at once follow one another, none is lost. */
export async function changeLiveRuleSet(
  parts: ActivationParts,
  change: (source: string) => string,
  by: string,
  reason?: string,
): Promise<LoadedRuleSet> {
  const options = await checkOptions(parts);
  return parts.storage.work(async (work) => {
    await lockRuleSets(work.db);
    const live = await findLiveRuleSet(work.db);
    if (live === undefined) throw noRuleSet();
    const source = change(live.source);
    return store(parts, work, { source, compiled: compileOrRefuse(source, options), by, reason });
  });
}

export function noRuleSet(): RulesError {
  return new RulesError('no-ruleset', 'No rule set is live; activate one first.', { status: 409 });
}

function changedMeanwhile(): RulesError {
  const message =
    'Another rule set was activated since this one was begun; compare it with the live one, then activate it again.';
  return new RulesError('ruleset-changed', message, { status: 409 });
}

interface Activation {
  readonly source: string;
  readonly compiled: CompiledRuleSet;
  readonly by: string;
  readonly reason: string | undefined;
}

async function store(
  { clock, ids }: ActivationParts,
  work: Work,
  { source, compiled, by, reason = '' }: Activation,
): Promise<LoadedRuleSet> {
  const { ruleset: name, version } = compiled.ruleset;
  const why = reason.trim();
  const stored: RuleSetSource = {
    id: ids(),
    name,
    version,
    source,
    hash: compiled.hash,
    createdBy: by,
    activatedAt: toInstant(clock.now()),
    ...(why !== '' && { reason: why }),
  };
  await insertRuleSet(work.db, stored);
  work.emit('ruleset.activated', { rulesetId: stored.id });
  return { stored, compiled };
}
