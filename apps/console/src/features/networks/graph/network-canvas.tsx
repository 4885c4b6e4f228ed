import { useMemo } from 'react';
import { useT } from '../../../i18n/t.tsx';
import styles from './picture.module.css';
import type { PictureProps } from './picture.ts';
import { placeNodes } from './place-nodes.ts';
import { SigmaGraph } from './sigma-graph.tsx';
import { SvgGraph } from './svg-graph.tsx';

/** The picture of a network, in a chunk of its own: by WebGL, or by SVG where there is none. */
export function NetworkCanvas(props: PictureProps) {
  const t = useT();
  const { memberList, edges } = props.network;
  const graph = useMemo(() => placeNodes({ memberList, edges }), [memberList, edges]);
  if (hasWebGl()) return <SigmaGraph {...props} graph={graph} />;
  return (
    <div>
      <SvgGraph {...props} graph={graph} />
      <p className={styles.hint}>{t('networks.graph.no-webgl')}</p>
    </div>
  );
}

let webGl: boolean | undefined;

function hasWebGl(): boolean {
  webGl ??= document.createElement('canvas').getContext('webgl2') !== null;
  return webGl;
}
