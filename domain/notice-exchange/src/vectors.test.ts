import { readFileSync } from 'node:fs';
import type { SignedEnvelope, SignedReceipt } from '@breakwater/contracts/notice-exchange';
import { canonical, sha256 } from '@breakwater/kernel';
import { describe, expect, it } from 'vitest';
import { isReceiptOf, openEnvelope } from './envelope.ts';
import { verifyLedger } from './verify-ledger.ts';

const folder = new URL('../../../fixtures/exchange/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

interface Vector extends SignedEnvelope {
  readonly canonical: string;
  readonly sha256: string;
  readonly receipt: SignedReceipt;
}
const { envelopes } = JSON.parse(read('envelopes.json')) as { readonly envelopes: readonly Vector[] };
const { cases } = JSON.parse(read('faulty-ledgers.json')) as {
  readonly cases: readonly { readonly name: string; readonly code: string; readonly lines: string[] }[];
};

describe('vectors of the exchange', () => {
  it.each(envelopes)('$envelope.kind is hashed, signed and receipted', (vector) => {
    expect(canonical(vector.envelope)).toBe(vector.canonical);
    expect(sha256(vector.canonical)).toBe(vector.sha256);
    const { envelope, signature, receipt } = vector;
    expect(openEnvelope({ envelope, signature })).toMatchObject({ hash: vector.sha256 });
    expect(isReceiptOf(receipt, envelope.to, { ...envelope, hash: vector.sha256 })).toBe(true);
  });

  it('the ledger is sound', async () => {
    const lines = read('ledger.jsonl').trim().split('\n');
    expect(await verifyLedger(lines)).toMatchObject({ ok: true, envelopes: 6, orders: 1, underWay: 0 });
  });

  it.each(cases)('$name: $code', async ({ code, lines }) => {
    expect(await verifyLedger(lines)).toMatchObject({ ok: false, fault: { code } });
  });
});
