import { ActionIcon, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { type Camera, Sigma } from 'sigma';
import { sdfCircle, sdfDiamond, sdfSquare } from 'sigma/rendering';
import { useT } from '../../../i18n/t.tsx';
import { memberName } from '../member-name.ts';
import { lookOf, type NodeLook, namedMembers, radiusOf, thicknessOf } from './node-looks.ts';
import styles from './picture.module.css';
import type { PlacedPictureProps } from './picture.ts';
import { edgeOf, nodeOf, type PlacedGraph } from './place-nodes.ts';

const SHAPES: Readonly<Record<NodeLook, string>> = { member: 'circle', seed: 'diamond', removed: 'square' };
const ZOOM_MS = 150;

/** What of Sigma is used once it draws, whatever it draws. */
interface Drawing {
  getCamera(): Camera;
  refresh(): unknown;
  setSettings(settings: {
    readonly sharedGestureWheelMessage: string;
    readonly sharedGestureAppleWheelMessage: string;
    readonly sharedGestureTouchMessage: string;
  }): unknown;
  scaleSize(size: number): number;
  getNodeDisplayData(
    node: string,
  ): { readonly x: number; readonly y: number; readonly size: number } | undefined;
  framedGraphToViewport(place: { readonly x: number; readonly y: number }): {
    readonly x: number;
    readonly y: number;
  };
}

/** The network by WebGL: edges as thick as their evidence; what is clicked is looked at beside it. */
export function SigmaGraph(props: PlacedPictureProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const sigma = useSigma(box, names, props);
  const isStill = useReducedMotion();
  const options = { duration: isStill ? 0 : ZOOM_MS };
  const { network } = props;
  const tools = [
    { id: 'in', Icon: IconPlus, run: () => sigma.current?.getCamera().zoomIn(options) },
    { id: 'out', Icon: IconMinus, run: () => sigma.current?.getCamera().zoomOut(options) },
    { id: 'whole', Icon: IconFocusCentered, run: () => sigma.current?.getCamera().reset(options) },
  ] as const;
  return (
    <div className={styles.canvas} dir="ltr">
      <div
        ref={box}
        className={styles.webgl}
        role="img"
        aria-label={t('networks.graph.label', {
          members: network.memberList.length,
          edges: network.edges.length,
        })}
      />
      <div ref={names} className={styles.names} aria-hidden="true">
        {namedMembers(network).map((member) => (
          <bdi key={member} data-node={nodeOf(member)}>
            {memberName(network.memberList[member])}
          </bdi>
        ))}
      </div>
      <div className={styles.zoom}>
        {tools.map(({ id, Icon, run }) => (
          <ActionIcon
            key={id}
            variant="default"
            size={28}
            aria-label={t(`networks.graph.zoom-${id}`)}
            onClick={() => void run()}
          >
            <Icon size={14} />
          </ActionIcon>
        ))}
      </div>
    </div>
  );
}

/**
 * Draws into a box, and draws anew when the graph changes. What is picked, the light and what is known of members only
 * change looks: shaders are costly to make, and where one has moved to stays.
 */
function useSigma(
  box: RefObject<HTMLDivElement | null>,
  names: RefObject<HTMLDivElement | null>,
  props: PlacedPictureProps,
): RefObject<Drawing | undefined> {
  const t = useT();
  const { graph, network, picked } = props;
  const scheme = useComputedColorScheme('light');
  const latest = useRef(props);
  latest.current = props;
  const made = useRef<Drawing>(undefined);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    dress(graph, latest.current);
    const sigma = new Sigma(graph, element, {
      primitives: { nodes: { shapes: [sdfCircle(), sdfDiamond(), sdfSquare()] } },
      styles: {
        nodes: {
          x: { attribute: 'x' },
          y: { attribute: 'y' },
          size: { attribute: 'size' },
          color: { attribute: 'color' },
          shape: { attribute: 'shape' },
        },
        edges: { size: { attribute: 'size' }, color: { attribute: 'color' } },
      },
      settings: {
        // Pixels, whatever the extent of the network.
        itemSizesReference: 'screen',
        renderLabels: false,
        enableEdgeEvents: true,
        enableCameraRotation: false,
        edgePickingPadding: 4,
        stagePadding: 48,
        gestureTarget: 'shared',
        minEdgeThickness: 1,
      },
    });
    sigma.on('clickNode', ({ node }) => latest.current.onPick({ kind: 'member', member: Number(node) }));
    sigma.on('clickEdge', ({ edge }) => {
      const [a = 0, b = 0] = edge.split('-').map(Number);
      latest.current.onPick({ kind: 'edge', edge: [a, b] });
    });
    sigma.on('clickStage', () => latest.current.onPick(undefined));
    sigma.on('afterRender', () => placeNames(sigma, names.current));
    made.current = sigma;
    return () => {
      sigma.kill();
      made.current = undefined;
    };
  }, [box, names, graph]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `latest` has what is picked, `scheme` stands for the colours
  useEffect(() => {
    dress(graph, latest.current);
    made.current?.refresh();
  }, [picked, graph, network, scheme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing has no words yet
  useEffect(() => {
    const hint = t('networks.graph.zoom-hint');
    made.current?.setSettings({
      sharedGestureWheelMessage: hint,
      sharedGestureAppleWheelMessage: hint,
      sharedGestureTouchMessage: hint,
    });
  }, [graph, t]);
  return made;
}

/** Gives nodes and edges their size, shape and colour. */
function dress(graph: PlacedGraph, { network, picked }: PlacedPictureProps): void {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const colours: Readonly<Record<NodeLook, string>> = {
    member: colour('--bw-series-1'),
    seed: colour('--bw-series-2'),
    removed: colour('--bw-series-6'),
  };
  const most = Math.max(...network.edges.map(({ bits }) => bits));
  for (const [member, { centrality }] of network.memberList.entries()) {
    const look = lookOf(network, member);
    const isPicked = picked?.kind === 'member' && picked.member === member;
    const size = radiusOf(centrality) + (isPicked ? 4 : 0);
    graph.mergeNodeAttributes(nodeOf(member), {
      size,
      shape: SHAPES[look],
      color: isPicked ? colour('--bw-accent') : colours[look],
    });
  }
  for (const { a, b, bits } of network.edges) {
    const isPicked =
      picked?.kind === 'edge'
        ? picked.edge[0] === a && picked.edge[1] === b
        : picked?.kind === 'member' && (picked.member === a || picked.member === b);
    graph.mergeEdgeAttributes(edgeOf(a, b), {
      size: thicknessOf(bits, most),
      color: colour(isPicked ? '--bw-accent' : '--bw-line-strong'),
    });
  }
}

/** Names are text of the page, not of the picture: so that every script is shaped, and found by the search of a browser. */
function placeNames(sigma: Drawing, names: HTMLElement | null): void {
  for (const name of names?.querySelectorAll<HTMLElement>('[data-node]') ?? []) {
    const data = sigma.getNodeDisplayData(name.dataset.node ?? '');
    if (!data) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    const away = sigma.scaleSize(data.size) + 5;
    const isTight = x + away + name.offsetWidth > (names?.clientWidth ?? 0);
    const left = isTight ? x - away - name.offsetWidth : x + away;
    name.style.transform = `translate(${Math.round(left)}px, ${Math.round(y - 9)}px)`;
  }
}
