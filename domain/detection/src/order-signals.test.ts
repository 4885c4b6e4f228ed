import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderSignals, SignalCycleError } from './order-signals.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];

it('puts each signal behind all that it reads, once, whatever they are asked for in', () => {
  const graph = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 12 });
  fc.assert(
    fc.property(graph, fc.shuffledSubarray(ids), (edges, needed) => {
      // An edge goes to a later letter only, so that there is no circle.
      const definitions = new Map(
        ids.map((id, index) => [
          id,
          { from: edges.filter(([from, to]) => from === index && to > index).map(([, to]) => ids[to] ?? '') },
        ]),
      );
      const ordered = orderSignals(definitions, needed);
      expect(new Set(ordered).size).toBe(ordered.length);
      for (const id of needed) expect(ordered).toContain(id);
      for (const id of ordered)
        for (const read of definitions.get(id)?.from ?? [])
          expect(ordered.indexOf(read)).toBeLessThan(ordered.indexOf(id));
    }),
  );
});

it('names the circle', () => {
  const definitions = new Map([
    ['a', { from: ['b'] }],
    ['b', { from: ['c'] }],
    ['c', { from: ['b'] }],
  ]);
  expect(() => orderSignals(definitions, ['a'])).toThrow(SignalCycleError);
  expect(() => orderSignals(definitions, ['a'])).toThrow('in a circle: b → c → b');
});
