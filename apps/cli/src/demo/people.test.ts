import { describe, expect, it } from 'vitest';
import { createCrowd } from './benign.ts';
import { createContext } from './context.ts';
import { createCasting, documentationAddress } from './people.ts';

describe('the crowd', () => {
  const context = createContext(1, Date.parse('2026-05-04T09:30:00Z'));
  const crowd = createCrowd(context, createCasting(context));
  const distinct = <T>(values: readonly T[]) => new Set(values).size;

  it('shares no handle, address or device', () => {
    expect(distinct(crowd.map(({ account }) => account.handle))).toBe(crowd.length);
    expect(distinct(crowd.map(({ session }) => session.ip))).toBe(crowd.length);
    expect(distinct(crowd.map(({ session }) => session.deviceId))).toBe(crowd.length);
  });

  it('has names in Latin and Arabic script, and handles too', () => {
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Arabic}/u]) {
      expect(crowd.filter(({ account }) => script.test(account.displayName ?? '')).length).toBeGreaterThan(
        50,
      );
      expect(crowd.filter(({ account }) => script.test(account.handle ?? '')).length).toBeGreaterThan(5);
    }
  });

  it('is mostly older than the demo, and some sign up in it', () => {
    const fresh = crowd.filter(({ born }) => born >= context.start).length;
    expect(fresh / crowd.length).toBeGreaterThan(0.08);
    expect(fresh / crowd.length).toBeLessThan(0.2);
  });
});

describe('documentationAddress', () => {
  it('is unique below 750', () => {
    const addresses = Array.from({ length: 750 }, (_, index) => documentationAddress(index));
    expect(new Set(addresses).size).toBe(750);
  });
});
