import { aPost } from '@breakwater/contracts/testing';
import { toInstant } from '@breakwater/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUploaded, idOf } from './check-uploaded.ts';

const NOW = Date.UTC(2026, 0, 1);
const codeOf = (value: unknown) => {
  const check = checkUploaded(value, NOW);
  return check.ok ? 'ok' : `${check.fault.code} ${check.fault.pointer}`;
};

describe('checkUploaded', () => {
  it.each([
    [NOW + 600_000, 'ok'],
    [NOW + 600_001, 'in-the-future /at'],
    [Date.UTC(1990, 0, 1), 'ok'],
    [Date.UTC(1990, 0, 1) - 1, 'too-old /at'],
  ])('at %i: %s', (at, expected) => {
    expect(codeOf(aPost('x', { at: toInstant(at) }))).toBe(expected);
  });

  it('allows an account older than 1990 and none from the future', () => {
    const made = (createdAt: string) => codeOf(aPost('x', { account: { id: 'a', createdAt } }));
    expect(made('1971-01-01T00:00:00Z')).toBe('ok');
    expect(made('2026-01-01T00:10:00.001Z')).toBe('in-the-future /account/createdAt');
  });

  it('passes exactly the texts that can be stored', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '\0', '\ud800', '\udfff'),
        (text, bad) => {
          const whole = text.toWellFormed().replaceAll('\0', '');
          expect(codeOf(aPost(whole + bad))).toBe(
            bad === '' ? 'ok' : `${bad === '\0' ? 'nul-character' : 'unpaired-surrogate'} /content/text`,
          );
        },
      ),
    );
  });
});

describe('idOf', () => {
  it.each([
    [{ id: 'e1' }, 'e1'],
    [{ id: 7 }, undefined],
    [{ id: '' }, undefined],
    [{ id: 'x'.repeat(201) }, undefined],
    [{ id: '\ud800' }, undefined],
    [null, undefined],
    ['id', undefined],
  ])('of %j is %s', (value, expected) => {
    expect(idOf(value)).toBe(expected);
  });
});
