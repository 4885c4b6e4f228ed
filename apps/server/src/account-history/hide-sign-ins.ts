import type { Verdict } from '@breakwater/contracts/rules';

/** What a condition compares with tells as much as the value when it came true. */
const LITERAL = /"[^"]*"|'[^']*'/g;
/** What stands where a value is not shown. */
const HIDDEN = 'not shown: needs accounts.sign-ins';

/** A verdict without the values that rules saw of the session. */
export function hideSignIns(verdict: Verdict): Verdict {
  if (!JSON.stringify(verdict.fired).includes('session')) return verdict;
  const fired = verdict.fired.map((rule) => ({
    ...rule,
    observations: rule.observations.map((one) =>
      /\bsession\b/.test(one.expression)
        ? { ...one, expression: one.expression.replaceAll(LITERAL, '"…"'), value: HIDDEN }
        : one,
    ),
    evidence: rule.evidence.map((one) => {
      if (!one.field.startsWith('/session')) return one;
      const { matched: _, ...rest } = one;
      return rest;
    }),
  }));
  return { ...verdict, fired };
}
