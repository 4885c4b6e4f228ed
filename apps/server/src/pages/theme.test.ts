import fc from 'fast-check';
import { expect, it } from 'vitest';
import { themeCss } from './theme.ts';

it('puts text on any colour with a contrast of at least 4.5 to 1', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(channel, channel, channel, (...rgb) => {
      const colour = rgb.map((value) => value.toString(16).padStart(2, '0')).join('');
      const on = /--on-accent:#(\w{6})/.exec(themeCss(colour))?.[1] ?? '';
      const [light = 0, dark = 0] = [colour, on].map(luminance).sort((a, b) => b - a);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

/** WCAG 2.2, definition of relative luminance. */
function luminance(colour: string): number {
  const linear = [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}
