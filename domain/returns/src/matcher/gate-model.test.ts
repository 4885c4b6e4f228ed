import { describe, expect, it } from 'vitest';
import { checkGateModel, DEFAULT_GATE_MODEL, GateModelError } from '../index.ts';

type Node = { [key: string]: Node | unknown };

/** The model with another value at a place (JSON Pointer), as an operator could write it. */
function changed(pointer: string, value: unknown): unknown {
  const model: Node = structuredClone(DEFAULT_GATE_MODEL) as unknown as Node;
  const keys = pointer.slice(1).split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Node>((node, key) => node[key] as Node, model);
  parent[last] = value;
  return model;
}

describe('checkGateModel', () => {
  it('takes the model that comes with it, also as read from JSON', () => {
    expect(checkGateModel(JSON.parse(JSON.stringify(DEFAULT_GATE_MODEL)))).toEqual(DEFAULT_GATE_MODEL);
  });

  it.each([
    ['a missing level', '/comparisons/email/same', '/comparisons/email/same', undefined],
    ['a missing part', '/thresholds', '/thresholds', undefined],
    ['a rate that is none', '/comparisons/phone/same/m', '/comparisons/phone/same/m', 'often'],
    ['agreement that speaks against', '/comparisons/phone/same', '/comparisons/phone/same/m', 1e-9],
    ['a difference that speaks for', '/comparisons/email/different', '/comparisons/email/different/u', 0.1],
    [
      'a weaker level that weighs more',
      '/comparisons/handle/similar',
      '/comparisons/handle/similar/place',
      1.3e-3,
    ],
    ['calibration that falls', '/calibration/1', '/calibration/1/1', 0],
    ['possible above likely', '/thresholds/possible', '/thresholds/possible', 1],
    ['a prior above one', '/prior', '/prior', 2],
    ['nobody else at any place', '/prior/placeSignUpsPerYear', '/prior/placeSignUpsPerYear', 0],
    ['more careful people than there are', '/careful', '/careful', 1.5],
    ['a share of behaviour above one', '/restOfBehaviour', '/restOfBehaviour', 1.5],
  ])('refuses %s, and says where', (_, pointer, place, value) => {
    const model = changed(place, value);
    expect(() => checkGateModel(model)).toThrow(GateModelError);
    expect(() => checkGateModel(model)).toThrow(expect.objectContaining({ pointer }));
  });

  it('refuses what is no object', () => {
    for (const given of [null, 'model', 7]) expect(() => checkGateModel(given)).toThrow(GateModelError);
  });
});
