import type { DataSetNotes } from '@breakwater/contracts';
import { textFingerprint } from '@breakwater/text';
import { cleanText } from './clean-text.ts';
import type { DataRow } from './data-row.ts';

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
  for (const row of given) {
    const clean = cleanText(row.text);
    if (!clean) {
      counts.tooShort++;
      continue;
    }
    if (clean.cut) counts.cut++;
    const key = keyOf(clean.text);
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
  return { rows, notes: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) };
}

/** What makes two texts the same: case, spaces and disguises do not. */
function keyOf(text: string): string {
  const fingerprint = textFingerprint(text);
  return fingerprint === undefined ? `t${text.toLowerCase()}` : `f${fingerprint}`;
}

const labelsOf = ({ labels }: DataRow) => labels.join('\n');

function withoutContradiction(same: readonly DataRow[]): readonly DataRow[] {
  if (new Set(same.map(labelsOf)).size <= 1) return same;
  return same.filter(({ overturned }) => overturned === true).slice(0, 1);
}
