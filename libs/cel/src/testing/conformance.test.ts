import { describe, expect, it } from 'vitest';
import { runConformance } from './conformance.ts';

describe('the official conformance suite', () => {
  const report = runConformance();

  it('passes every core test', () => {
    expect(report.core).toEqual({ passed: 1080, total: 1080 });
  });

  it('passes most tests that need no protobuf message, and names the others', () => {
    expect(report.nonProto.total).toBe(1650);
    expect(report.nonProto.passed).toBeGreaterThanOrEqual(1555);
    expect(report.failures).toHaveLength(report.nonProto.total - report.nonProto.passed);
  });

  it('covers the 14 core categories', () => {
    expect(report.categories).toMatchObject({ basic: { total: 43 }, timestamps: { total: 75 } });
  });
});
