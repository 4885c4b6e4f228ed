import { describe, expect, it } from 'vitest';
import { DEFAULT_FEATURES } from '../features/feature-spec.ts';
import { encodeModel, MOST_MODEL_BYTES } from './model-file.ts';
import type { TrainedModel } from './model-header.ts';
import { readTextModel } from './text-model.ts';

describe('a model file', () => {
  it('is small and read at once', () => {
    const largest: TrainedModel = {
      header: {
        id: 'made',
        version: 1,
        languages: ['en'],
        leastWords: 2,
        card: {},
        features: { ...DEFAULT_FEATURES, bits: 19 },
        labels: [
          {
            label: 'threat',
            bias: 0,
            calibration: { slope: 1, shift: 0 },
            thresholds: { possible: 0.5, likely: 0.9, even: 0.5 },
          },
        ],
      },
      weights: [Float64Array.from({ length: 2 ** 19 }, (_, at) => Math.sin(at))],
    };
    const file = encodeModel(largest);
    expect(file.length).toBeLessThanOrEqual(MOST_MODEL_BYTES);
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      readTextModel(file);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThanOrEqual(50);
  });
});
