import type { Mark, MarkedField } from '../spans/find-marks.ts';

const AROUND = 70;

/** The part of a text around its marks, cut at spaces, with the marks moved along; short texts stay whole. */
export function excerpt(field: MarkedField, marks: readonly Mark[]): MarkedField {
  const first = marks[0];
  if (!first || field.text.length <= 2 * AROUND) return { ...field, marks };
  const end = Math.max(...marks.filter(({ start }) => start < first.end + AROUND).map((mark) => mark.end));
  const from = cutBefore(field.text, first.start - AROUND);
  const to = cutAfter(field.text, end + AROUND);
  const head = from > 0 ? '…' : '';
  const shift = head.length - from;
  return {
    field: field.field,
    text: head + field.text.slice(from, to) + (to < field.text.length ? '…' : ''),
    marks: marks
      .filter((mark) => mark.start >= from && mark.end <= to)
      .map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
  };
}

function cutBefore(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const space = text.indexOf(' ', offset);
  return space < 0 || space > offset + AROUND / 2 ? offset : space + 1;
}

function cutAfter(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const space = text.lastIndexOf(' ', offset);
  return space < offset - AROUND / 2 ? offset : space;
}
