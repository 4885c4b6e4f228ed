import { seededBits } from '@breakwater/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHandleComparer } from './compare-handle-texts.ts';
import { evaluateHandles } from './evaluate-handles.ts';
import { sharedPieces } from './shared-pieces.ts';

const SYLLABLES = ['ka', 'ri', 'mo', 'vel', 'tas', 'nu', 'bor', 'li', 'sha', 'den', 'po', 'gri', 'hal', 'ze'];
const next = seededBits(11);
const stem = () => Array.from({ length: 4 }, () => SYLLABLES[next() % SYLLABLES.length]).join('');
const population = Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? `official_${stem()}` : stem()));
const { compare } = createHandleComparer(population);

describe('handles', () => {
  it.each([
    ['rustam_velidov', 'Rustam_Velidov', 'same'],
    ['rustam_velidov', 'rustam.velidov', 'same-letters-and-digits'],
    ['rustamvelidov7', 'rustamvelidov', 'same-letters'],
    ['velidovrustam', 'rustam_velidov', 'turned-round'],
    ['rustammvelidov', 'rustamvelid0v', 'same-when-read-aloud'],
    ['rustamvelidov', 'rustamvelidow', 'one-edit'],
    ['rustamvelidov', 'rustamvelidovreal', 'at-an-end'],
    ['rustamvelidov', 'therustamvelidovreal', 'within'],
    ['@rustam@example.org', 'rustam', 'same'],
    ['rustamvelidov', 'hira', 'different'],
    ['a', 'b', 'different'],
    ['', '', 'different'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(compare(a, b).level).toBe(level);
    expect(compare(b, a).level).toBe(level);
  });

  it('weigh a stem by how rare it is', () => {
    expect(compare('officialriwen', 'officialtopu').bits).toBeLessThan(
      compare('zwiqhytriwen', 'zwiqhyttopu').bits,
    );
  });

  it('weigh more the more they agree', () => {
    const bits = ['rustamvelidov', 'rustamvelidow', 'rustamvel', 'rust'].map(
      (other) => compare('rustamvelidov', other).bits,
    );
    expect(bits).toEqual([...bits].sort((a, b) => b - a));
  });

  it('share stretches that overlap in neither', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const [takenA, takenB] = [new Set<number>(), new Set<number>()];
        for (const { inA, inB, length } of sharedPieces(a, b)) {
          expect(a.slice(inA, inA + length)).toBe(b.slice(inB, inB + length));
          for (let at = 0; at < length; at += 1) {
            expect(takenA.has(inA + at) || takenB.has(inB + at)).toBe(false);
            takenA.add(inA + at);
            takenB.add(inB + at);
          }
        }
      }),
    );
  });

  it('are evaluated by folds, each person in one of them', () => {
    const pairs = Array.from({ length: 90 }, (_, at): [string, string] => {
      const own = stem() + stem();
      return [own, at % 3 === 0 ? `${own}_${at}` : at % 3 === 1 ? own.slice(0, -1) : stem()];
    });
    const result = evaluateHandles(pairs);
    expect(result.negatives).toBe(90 * 89);
    expect(result.recallAtFpr['1e-5']).toBeGreaterThan(0.5);
    expect(result.recallAtFpr['1e-5']).toBeLessThan(0.75);
    expect(() => evaluateHandles(pairs.slice(0, 20))).toThrow(
      expect.objectContaining({ code: 'linkage-labels-unusable' }),
    );
  });
});
