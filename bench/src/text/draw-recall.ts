/** Found shares after so many posts, with limits. */
export interface RecallCurve {
  readonly name: string;
  readonly points: readonly {
    readonly posts: number;
    readonly recall: number;
    readonly interval: readonly [number, number];
  }[];
}

const WIDTH = 760;
const HEIGHT = 460;
const LEFT = 60;
const RIGHT = 20;
const TOP = 24;
const BOTTOM = 140;
/** Blue, vermilion, green, purple: told apart by those who see no red or green (Okabe and Ito 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#7a3e9d'];
/** Curves are told apart without colour too. */
const DASHES = ['', '8 4', '2 3', '10 3 2 3'];
const LAST = 100;

/**
 * Draws recall over posts seen as steps, the axis of posts in logarithms, with 95 % intervals as bars: an SVG that reads well on
 * light and dark pages.
 */
export function drawRecall(title: string, curves: readonly RecallCurve[]): string {
  const counts = curves[0]?.points.map(({ posts }) => posts) ?? [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].map(gridLine),
    ...counts.map(tick),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - BOTTOM + 40, 'posts of the account seen', 'middle'),
    ...curves.flatMap(drawCurve),
    '</svg>',
    '',
  ].join('\n');
}

const xOf = (posts: number) => LEFT + ((WIDTH - LEFT - RIGHT) * Math.log(posts)) / Math.log(LAST);
const yOf = (share: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);

function gridLine(share: number): string {
  const y = yOf(share).toFixed(1);
  return `<path d="M${LEFT} ${y}H${WIDTH - RIGHT}" stroke="#dddddd"/>${text(LEFT - 8, yOf(share) + 4, `${Math.round(share * 100)} %`, 'end')}`;
}

function tick(posts: number): string {
  return text(xOf(posts), HEIGHT - BOTTOM + 20, String(posts), 'middle');
}

function drawCurve({ name, points }: RecallCurve, at: number): string[] {
  const colour = COLOURS[at % COLOURS.length] ?? '#000000';
  const dash = DASHES[at % DASHES.length] ?? '';
  const line = `stroke="${colour}" stroke-width="2" fill="none"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}`;
  const steps = points.map(({ posts, recall }, index) => {
    const end = points[index + 1]?.posts ?? LAST;
    const y = yOf(recall).toFixed(1);
    return `${index === 0 ? `M${xOf(posts).toFixed(1)} ${y}` : `V${y}`}H${xOf(end).toFixed(1)}`;
  });
  const bars = points.map(({ posts, interval: [low, high] }) => {
    // Beside each other, or bars of several curves would hide one another.
    const x = (xOf(posts) + 5 + at * 5).toFixed(1);
    return `<path d="M${x} ${yOf(low).toFixed(1)}V${yOf(high).toFixed(1)}" stroke="${colour}" stroke-width="1.5" opacity="0.7"/>`;
  });
  const legendY = HEIGHT - BOTTOM + 64 + at * 19;
  return [
    `<path d="${steps.join('')}" ${line}/>`,
    ...bars,
    `<path d="M${LEFT} ${legendY - 4}h34" ${line}/>`,
    text(LEFT + 42, legendY, name, 'start'),
  ];
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="#222222">${words}</text>`;
}
