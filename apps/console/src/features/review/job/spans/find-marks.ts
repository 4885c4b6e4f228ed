import type { Evidence } from '@breakwater/contracts';
import type { CaseItem } from '@breakwater/contracts/review';
import type { FiredRule } from '@breakwater/contracts/rules';
import { fieldText } from './field-text.ts';
import type { Span } from './layout-spans.ts';

/** A place in a field of an event, what was found there, and the rules that rest on it. */
export interface Mark extends Span {
  readonly evidence: Evidence;
  readonly rules: readonly FiredRule[];
}

/** A text of an event with what was found in it. */
export interface MarkedField {
  readonly field: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * The texts of an item in which something was found, with the places. One place that several rules rest on is one
 * mark. Evidence is kept only where its offsets still show what it says it saw: an account's text may be another by now.
 */
export function findMarks({ verdict, event }: CaseItem): ReadonlyMap<string, MarkedField> {
  const found = new Map<string, Mark>();
  for (const rule of verdict.fired) {
    for (const evidence of rule.evidence) {
      const { field, start, end, matched } = evidence;
      if (start === undefined || end === undefined) continue;
      const text = fieldText(event, field);
      if (text === undefined || (matched !== undefined && text.slice(start, end) !== matched)) continue;
      const key = placeKey(evidence);
      const before = found.get(key);
      found.set(
        key,
        before ? { ...before, rules: [...before.rules, rule] } : { start, end, evidence, rules: [rule] },
      );
    }
  }
  const fields = new Map<string, MarkedField>();
  for (const mark of [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const { field } = mark.evidence;
    const text = fieldText(event, field) ?? '';
    fields.set(field, { field, text, marks: [...(fields.get(field)?.marks ?? []), mark] });
  }
  return fields;
}

/** One place and what stands there: what several rules rest on alike is one mark. */
function placeKey({ field, start, end, bank, entry, model, label }: Evidence): string {
  return JSON.stringify([field, start, end, bank, entry, model === undefined ? null : [model, label]]);
}
