import type { RuleFault } from '@breakwater/contracts/rules';
import { BreakwaterError } from '@breakwater/kernel';

/** A rule set that was refused, with everything that is wrong with it. */
export class RuleSetError extends BreakwaterError {
  override readonly name = 'RuleSetError';
  readonly faults: readonly RuleFault[];

  constructor(faults: readonly RuleFault[]) {
    const [first] = faults;
    const place = first ? ` First: line ${first.line}, column ${first.column}: ${first.message}` : '';
    super('ruleset-faults', `Faults in the rule set: ${faults.length}; the live one stays.${place}`, {
      status: 422,
      extra: { faults },
    });
    this.faults = faults;
  }
}

/** Something about rules or verdicts that cannot be done, for a reason that the code names. */
export class RulesError extends BreakwaterError {
  override readonly name = 'RulesError';
}
