/**
 * The style sheet of an accent colour: the colour and the text on it, black or white, whichever has more contrast
 * (WCAG 2.2, relative luminance); of the two at least one has 4.5 to 1 on any colour.
 *
 * @param colour six hexadecimal digits
 * @example
 * ```ts
 * themeCss('1f5f8b') // => ':root{--accent:#1f5f8b;--on-accent:#ffffff}'
 * themeCss('ffd54a') // => ':root{--accent:#ffd54a;--on-accent:#000000}'
 * ```
 */
export function themeCss(colour: string): string {
  const luminance = luminanceOf(colour);
  const onWhite = 1.05 / (luminance + 0.05);
  const onBlack = (luminance + 0.05) / 0.05;
  return `:root{--accent:#${colour};--on-accent:${onWhite >= onBlack ? '#ffffff' : '#000000'}}`;
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
