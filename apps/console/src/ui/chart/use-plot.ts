import 'uplot/dist/uPlot.min.css';
import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { useFormats } from '../../i18n/formats.ts';
import { colourOf, dashOf, type Series } from './series.ts';

/** Steps for counts, lines for what is continuous. */
export type ChartKind = 'steps' | 'lines';

/** The chart as the keyboard moves in it. */
export interface ChartHandle {
  /** Reads the values at an instant; undefined goes back to the latest. */
  showCursor(index: number | undefined): void;
}

export interface PlotOptions {
  readonly times: readonly number[];
  readonly series: readonly Series[];
  readonly kind: ChartKind;
  readonly format: (value: number) => string;
  readonly height: number;
  readonly onCursor: (index: number | undefined) => void;
  readonly shown: boolean;
  readonly band: Band | undefined;
  readonly marks: readonly ChartMark[];
}

/** Ids of the lines at both ends of an interval. */
export interface Band {
  readonly low: string;
  readonly high: string;
}

/** Something that happened: a line from top to bottom with its word. */
export interface ChartMark {
  /** Seconds since 1970. */
  readonly at: number;
  readonly label: string;
}

/** Draws into a box, and draws anew when what is shown, its size or the light changes. */
export function usePlot(
  box: RefObject<HTMLDivElement | null>,
  options: PlotOptions,
): RefObject<ChartHandle | undefined> {
  const { times, series, kind, shown, height } = options;
  const scheme = useComputedColorScheme('light');
  const formats = useFormats();
  const latest = useRef(options);
  latest.current = options;
  const handle = useRef<ChartHandle | undefined>(undefined);
  const plot = useRef<uPlot | undefined>(undefined);
  const shape = [...series.map(({ id }) => id), options.band?.low, options.band?.high].join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` and `scheme` stand for what is drawn; data comes below
  useEffect(() => {
    const element = box.current;
    if (!element || !shown) return;
    const made = new uPlot(
      settings(latest, element, kind, height, formats.minute),
      dataOf(latest.current),
      element,
    );
    plot.current = made;
    handle.current = { showCursor: (index) => showCursor(made, index) };
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = undefined;
      handle.current = undefined;
    };
  }, [box, shape, kind, scheme, shown, height, formats]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the data of now
  useEffect(() => plot.current?.setData(dataOf(latest.current)), [times, series, options.marks]);
  return handle;
}

function dataOf({ times, series }: PlotOptions): uPlot.AlignedData {
  return [[...times], ...series.map(({ values }) => [...values])];
}

function showCursor(plot: uPlot, index: number | undefined): void {
  const time = index === undefined ? undefined : plot.data[0][index];
  if (time === undefined) plot.setCursor({ left: -10, top: -10 });
  else plot.setCursor({ left: plot.valToPos(time, 'x'), top: 0 });
}

function bandsOf({ band, series }: PlotOptions, fill: string): uPlot.Band[] {
  const place = (id: string | undefined) => series.findIndex((one) => one.id === id) + 1;
  const [high, low] = [place(band?.high), place(band?.low)];
  return high > 0 && low > 0 ? [{ series: [high, low], fill }] : [];
}

/** Labels that would stand on each other are left out: the page lists what happened in words. */
function drawMarks(plot: uPlot, marks: readonly ChartMark[], colour: string, font: string): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = ratio;
  ctx.font = font.replace('11px', `${11 * ratio}px`);
  ctx.textBaseline = 'top';
  ctx.textAlign = 'left';
  let free = Number.NEGATIVE_INFINITY;
  for (const { at, label } of marks) {
    const x = Math.round(plot.valToPos(at, 'x', true)) + 0.5;
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.setLineDash([2 * ratio, 2 * ratio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    const width = ctx.measureText(label).width;
    const left = x + 4 * ratio + width > bbox.left + bbox.width ? x - 4 * ratio - width : x + 4 * ratio;
    if (left < free) continue;
    ctx.fillText(label, left, bbox.top + 2 * ratio);
    free = left + width + 8 * ratio;
  }
  ctx.restore();
}

/** Counts come in whole numbers. */
const WHOLE_STEPS = [0, 1, 2, 3, 4, 5, 6].flatMap((power) => [1, 2, 5].map((step) => step * 10 ** power));

/** Room for the longest label of the axis, in CSS pixels. */
function widest(context: CanvasRenderingContext2D, font: string, values: readonly string[]): number {
  context.save();
  context.font = font;
  const width = Math.max(...values.map((value) => context.measureText(value).width), 16);
  context.restore();
  return Math.ceil(width) + 14;
}

/** A value between gaps makes no line, so it is drawn as a point. */
function alone({ data }: uPlot, line: number): number[] {
  const values = data[line] ?? [];
  const known = (index: number): boolean => typeof values[index] === 'number';
  return [...values.keys()].filter((index) => known(index) && !known(index - 1) && !known(index + 1));
}

function settings(
  latest: RefObject<PlotOptions>,
  element: HTMLElement,
  kind: ChartKind,
  height: number,
  minute: (instant: string) => string,
): uPlot.Options {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const font = `11px ${style.getPropertyValue('--bw-ui') || 'sans-serif'}`;
  const axis = {
    stroke: colour('--bw-dim'),
    font,
    grid: { stroke: colour('--bw-line'), width: 1 },
    ticks: { show: false },
  };
  const stepped = uPlot.paths.stepped?.({ align: 1 });
  return {
    width: element.clientWidth,
    height,
    padding: [8, 8, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { size: 6 }, drag: { x: false, y: false } },
    scales: { y: { range: (_plot, _min, max) => [0, Math.max(max * 1.1, 1)] } },
    axes: [
      {
        ...axis,
        values: (_plot, splits) => splits.map((split) => minute(new Date(split * 1000).toISOString())),
        size: 24,
        space: 70,
      },
      {
        ...axis,
        size: (plot, values) => widest(plot.ctx, font, values ?? []),
        space: 28,
        ...(kind === 'steps' && { incrs: [...WHOLE_STEPS] }),
        values: (_plot, splits) => splits.map((split) => latest.current.format(split)),
      },
    ],
    series: [
      {},
      ...latest.current.series.map((_, index) => ({
        stroke: colour(colourOf(index)),
        width: 1.5,
        dash: [...dashOf(index)],
        spanGaps: false,
        points: kind === 'lines' ? { show: true, size: 4, filter: alone } : { show: false },
        ...(kind === 'steps' && stepped && { paths: stepped }),
      })),
    ],
    bands: bandsOf(latest.current, colour('--bw-line')),
    hooks: {
      draw: [(plot) => drawMarks(plot, latest.current.marks, colour('--bw-text'), font)],
      setCursor: [({ cursor }) => latest.current.onCursor(cursor.idx ?? undefined)],
    },
  };
}
