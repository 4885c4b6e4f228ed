/** A part of a text that something was found in: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A run of text in which the same spans hold; `spans` are indices into what was laid out, and none for plain text. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly spans: readonly number[];
}

/**
 * Cuts a text at the borders of spans, which may overlap, touch or contain each other. Joined, the segments are the
 * text. A border within a surrogate pair is moved outwards, so that no character is torn; what lies outside of the
 * text is cut off, and empty spans hold nowhere.
 *
 * @example
 * ```ts
 * layoutSpans('abcd', [{ start: 1, end: 3 }, { start: 2, end: 4 }]).map(({ text }) => text) // => ['a', 'b', 'c', 'd']
 * layoutSpans('ab', [{ start: 0, end: 1 }])[0]?.spans // => [0]
 * ```
 */
export function layoutSpans(text: string, spans: readonly Span[]): readonly Segment[] {
  const whole = spans.map((span) => widen(text, span));
  const borders = new Set([0, text.length]);
  for (const { start, end } of whole) {
    if (start < end) borders.add(start).add(end);
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const holding = whole.flatMap((span, place) => (span.start <= start && end <= span.end ? [place] : []));
    return { text: text.slice(start, end), start, spans: holding };
  });
}

function widen(text: string, { start, end }: Span): Span {
  const from = clamp(start, text.length);
  const to = clamp(end, text.length);
  if (from >= to) return { start: from, end: from };
  return { start: tears(text, from) ? from - 1 : from, end: tears(text, to) ? to + 1 : to };
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, Math.trunc(offset)), length);
}

/** Whether a cut here would part a surrogate pair. */
function tears(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xff_ff;
}
