import { type Figures, figuresOf } from './figures.ts';

/** Pairs of records: those put together rightly, those put together, and those that belong together. */
export interface PairCounts {
  readonly right: number;
  readonly together: number;
  readonly belonging: number;
}

/**
 * Counts the pairs that clusters put together, over pairs with at least one record that is `counted`. Linear in the
 * records.
 *
 * @example
 * countPairs([0, 0, 1], ['x', 'x', 'x']) // => { right: 1, together: 1, belonging: 3 }
 */
export function countPairs(
  clusters: ArrayLike<number>,
  entities: readonly (string | number)[],
  counted: (row: number) => boolean = () => true,
): PairCounts {
  const [byCluster, byEntity, byBoth] = [new Groups(), new Groups(), new Groups()];
  entities.forEach((entity, row) => {
    const is = counted(row);
    byCluster.add(String(clusters[row]), is);
    byEntity.add(String(entity), is);
    byBoth.add(`${clusters[row]} ${entity}`, is);
  });
  return { right: byBoth.pairs(), together: byCluster.pairs(), belonging: byEntity.pairs() };
}

/** Precision, recall and F1 of counted pairs. */
export function pairwiseFigures({ right, together, belonging }: PairCounts): Figures {
  return figuresOf(together === 0 ? 1 : right / together, belonging === 0 ? 1 : right / belonging);
}

class Groups {
  readonly #sizes = new Map<string, { all: number; counted: number }>();

  add(key: string, isCounted: boolean): void {
    let size = this.#sizes.get(key);
    if (!size) {
      size = { all: 0, counted: 0 };
      this.#sizes.set(key, size);
    }
    size.all += 1;
    if (isCounted) size.counted += 1;
  }

  pairs(): number {
    let sum = 0;
    for (const { all, counted } of this.#sizes.values()) sum += pairsOf(all) - pairsOf(all - counted);
    return sum;
  }
}

const pairsOf = (records: number): number => (records * (records - 1)) / 2;
