import { describe, expect, it } from 'vitest';
import { checkGateModel, DEFAULT_GATE_MODEL, GateModelError } from '../index.ts';

type Change = (model: ReturnType<typeof copy>) => void;

// biome-ignore lint/suspicious/noExplicitAny: what operators write has no type
const copy = (): any => structuredClone(DEFAULT_GATE_MODEL);

describe('checkGateModel', () => {
  it('takes the model that comes with it, also as read from JSON', () => {
    expect(checkGateModel(JSON.parse(JSON.stringify(DEFAULT_GATE_MODEL)))).toEqual(DEFAULT_GATE_MODEL);
  });

  it.each<[string, string, Change]>([
    ['a missing level', '/comparisons/email/same', (m) => delete m.comparisons.email.same],
    ['a missing part', '/thresholds', (m) => delete m.thresholds],
    ['a rate that is none', '/comparisons/phone/same/m', (m) => (m.comparisons.phone.same.m = 'often')],
    ['agreement that speaks against', '/comparisons/phone/same', (m) => (m.comparisons.phone.same.m = 1e-9)],
    [
      'a difference that speaks for',
      '/comparisons/email/different',
      (m) => (m.comparisons.email.different.u = 0.1),
    ],
    [
      'a weaker level that weighs more',
      '/comparisons/handle/similar',
      (m) => (m.comparisons.handle.similar.place = 1.3e-3),
    ],
    ['calibration that falls', '/calibration/1', (m) => (m.calibration[1] = [m.calibration[0][0] + 0.1, 0])],
    ['possible above likely', '/thresholds/possible', (m) => (m.thresholds.possible = 1)],
    ['a prior above one', '/prior', (m) => (m.prior = 2)],
  ])('refuses %s, and says where', (_, pointer, change) => {
    const model = copy();
    model.calibration[0][1] = 1e-6;
    change(model);
    expect(() => checkGateModel(model)).toThrow(GateModelError);
    expect(() => checkGateModel(model)).toThrow(expect.objectContaining({ pointer }));
  });

  it('refuses what is no object', () => {
    for (const given of [null, 'model', 7]) expect(() => checkGateModel(given)).toThrow(GateModelError);
  });
});
