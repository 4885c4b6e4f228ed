import { useT } from '../../../i18n/t.tsx';
import { memberName } from '../member-name.ts';
import { lookOf, namedMembers, radiusOf, thicknessOf } from './node-looks.ts';
import styles from './picture.module.css';
import type { PlacedPictureProps } from './picture.ts';
import { edgeOf, nodeOf } from './place-nodes.ts';

const WIDTH = 720;
const HEIGHT = 420;
const MARGIN_X = 90;
const MARGIN_Y = 30;

/** The network without WebGL: the same picture, drawn by the browser itself. The keyboard has the table below it. */
export function SvgGraph({ network, graph, picked, onPick }: PlacedPictureProps) {
  const t = useT();
  const { memberList, edges } = network;
  const spots = spread([...memberList.keys()].map((member) => graph.getNodeAttributes(nodeOf(member))));
  const most = Math.max(...edges.map(({ bits }) => bits));
  const named = namedMembers(network);
  return (
    <svg
      className={styles.drawn}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('networks.graph.label', { members: memberList.length, edges: edges.length })}
    >
      {edges.map(({ a, b, bits }) => {
        const [from, to] = [spots[a], spots[b]];
        const isPicked = picked?.kind === 'edge' && picked.edge[0] === a && picked.edge[1] === b;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below is what the keyboard has
          <line
            key={edgeOf(a, b)}
            {...{ x1: from?.x, y1: from?.y, x2: to?.x, y2: to?.y }}
            strokeWidth={thicknessOf(bits, most)}
            data-picked={isPicked || undefined}
            onClick={() => onPick({ kind: 'edge', edge: [a, b] })}
          />
        );
      })}
      {memberList.map((one, member) => {
        const { x = 0, y = 0 } = spots[member] ?? {};
        const radius = radiusOf(one.centrality);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below is what the keyboard has
          <g
            key={nodeOf(member)}
            data-look={lookOf(network, member)}
            data-picked={(picked?.kind === 'member' && picked.member === member) || undefined}
            onClick={() => onPick({ kind: 'member', member })}
          >
            <Shape look={lookOf(network, member)} x={x} y={y} radius={radius} />
            {named.includes(member) && (
              <text x={x + radius + 4} y={y + 4} direction="ltr">
                {memberName(one)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Shape({ look, x, y, radius }: ShapeProps) {
  if (look === 'member') return <circle cx={x} cy={y} r={radius} />;
  const turned = look === 'seed' ? { transform: `rotate(45 ${x} ${y})` } : {};
  return <rect x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} {...turned} />;
}

interface ShapeProps {
  readonly look: ReturnType<typeof lookOf>;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Fits places into the picture, its ratio kept. */
function spread(places: readonly Spot[]): readonly Spot[] {
  const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  const scale = Math.min(
    (WIDTH - 2 * MARGIN_X) / Math.max(1e-9, right - left),
    (HEIGHT - 2 * MARGIN_Y) / Math.max(1e-9, bottom - top),
  );
  return places.map(({ x, y }) => ({
    x: WIDTH / 2 + (x - (left + right) / 2) * scale,
    y: HEIGHT / 2 + (y - (top + bottom) / 2) * scale,
  }));
}
