import type { DataSetNotes } from '@breakwater/contracts/models';
import { type Contradictions, findContradictions, sameTextKey } from '@breakwater/learn';
import type { DataRow } from '../data-row.ts';
import { cleanText } from './clean-text.ts';

/** Rows that can be learnt from, and what was left out. */
export interface CleanRows {
  readonly rows: readonly DataRow[];
  readonly notes: DataSetNotes;
}

/**
 * Leaves out what nothing is learnt from: texts without letters, the same text twice of one account, and the same text
 * with other labels, of which nobody knows what is right. Where an appeal decided on one of them, that one stays.
 */
export function cleanRows(given: readonly DataRow[]): CleanRows {
  const counts = { tooShort: 0, cut: 0, doubled: 0, contradicting: 0 };
  const byText = new Map<string, DataRow[]>();
  const clear: DataRow[] = [];
  for (const row of given) {
    const clean = cleanText(row.text);
    if (!clean) {
      counts.tooShort++;
      continue;
    }
    if (clean.cut) counts.cut++;
    clear.push({ ...row, text: clean.text });
    const key = sameTextKey(clean.text);
    const same = byText.get(key) ?? [];
    if (same.some((other) => other.account === row.account && labelsOf(other) === labelsOf(row))) {
      counts.doubled++;
      continue;
    }
    same.push({ ...row, text: clean.text });
    byText.set(key, same);
  }
  const rows: DataRow[] = [];
  for (const same of byText.values()) {
    const kept = withoutContradiction(same);
    counts.contradicting += same.length - kept.length;
    rows.push(...kept);
  }
  const found = findContradictions(clear);
  return {
    rows,
    notes: {
      ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
      ...(found.texts > 0 && { contradictions: notesOf(found, clear) }),
    },
  };
}

/** Where they stand, for who looks them up: rows of a file, decisions of people. */
function notesOf(
  { texts, of, examples }: Contradictions,
  rows: readonly DataRow[],
): NonNullable<DataSetNotes['contradictions']> {
  return {
    texts,
    of,
    examples: examples.map((places) => {
      const pair = places.flatMap((place) => rows[place] ?? []);
      const decisions = pair.flatMap(({ decisionId }) => decisionId ?? []);
      return { rows: pair.flatMap(({ number }) => number ?? []), ...(decisions.length > 0 && { decisions }) };
    }),
  };
}

const labelsOf = ({ labels }: DataRow) => labels.join('\n');

function withoutContradiction(same: readonly DataRow[]): readonly DataRow[] {
  if (new Set(same.map(labelsOf)).size <= 1) return same;
  return same.filter(({ overturned }) => overturned === true).slice(0, 1);
}
