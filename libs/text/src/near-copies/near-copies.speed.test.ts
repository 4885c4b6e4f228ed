import { describe, expect, it } from 'vitest';
import { copySignature, createCopyIndex } from '../index.ts';

function kept(text: string): Uint32Array {
  const signature = copySignature(text);
  if (!signature) throw new Error('too little is left');
  return signature.slice();
}

describe('createCopyIndex', () => {
  it('stays fast among many texts with the same words', () => {
    const index = createCopyIndex({ capacity: 20_000 });
    const same = Array.from(
      { length: 20_000 },
      (_, at) => `good morning to all of you dear friends number ${at} ${at * 7919}`,
    );
    for (const [object, text] of same.entries()) index.add(kept(text), object);
    const started = performance.now();
    for (const text of same.slice(0, 1_000)) index.find(kept(text));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
