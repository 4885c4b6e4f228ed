import { type Figures, figuresOf } from './figures.ts';

/**
 * B³: for each record, how much of its cluster is of its entity and how much of its entity is in its cluster, averaged
 * over the records that are `counted` (Bagga and Baldwin 1998).
 *
 * @example
 * bCubed([0, 0, 1], ['x', 'x', 'x']).precision // => 1
 * bCubed([0, 0, 0, 0], ['x', 'x', 'y', 'y']).precision // => 0.5
 */
export function bCubed(
  clusters: ArrayLike<number>,
  entities: readonly (string | number)[],
  counted: (row: number) => boolean = () => true,
): Figures {
  const ofCluster = new Map<number, number>();
  const ofEntity = new Map<string | number, number>();
  const ofBoth = new Map<string, number>();
  entities.forEach((entity, row) => {
    count(ofCluster, clusters[row] ?? -1);
    count(ofEntity, entity);
    count(ofBoth, `${clusters[row]} ${entity}`);
  });
  let [precision, recall, rows] = [0, 0, 0];
  entities.forEach((entity, row) => {
    if (!counted(row)) return;
    const shared = ofBoth.get(`${clusters[row]} ${entity}`) ?? 0;
    precision += shared / (ofCluster.get(clusters[row] ?? -1) ?? 1);
    recall += shared / (ofEntity.get(entity) ?? 1);
    rows += 1;
  });
  return rows === 0 ? figuresOf(0, 0) : figuresOf(precision / rows, recall / rows);
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
