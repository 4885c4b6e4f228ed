/**
 * Finds one cycle for each knot of a directed graph (Tarjan 1972: strongly connected components).
 *
 * @param graph node → nodes it points to; nodes that are no key are leaves
 * @returns each cycle as its nodes in order, the first one repeated at the end
 * @example
 * findCycles(new Map([['a', ['b']], ['b', ['a']], ['c', ['a']]])) // => [['a', 'b', 'a']]
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  return findKnots(graph).map((knot) => cycleWithin(graph, knot));
}

/**
 * Finds the knots of a directed graph: nodes that reach each other, all of a knot together.
 *
 * @param graph node → nodes it points to; nodes that are no key are leaves
 * @example
 * findKnots(new Map([['a', ['b']], ['b', ['c']], ['c', ['a']], ['d', ['a']]])) // => [['a', 'b', 'c']]
 */
export function findKnots(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  return components(graph).filter(
    (knot) => knot.length > 1 || graph.get(knot[0] ?? '')?.includes(knot[0] ?? ''),
  );
}

function components(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];

  function visit(node: string): void {
    const index = order.size;
    order.set(node, index);
    let lowest = index;
    open.push(node);
    isOpen.add(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (isOpen.has(next)) lowest = Math.min(lowest, low.get(next) ?? order.get(next) ?? index);
    }
    low.set(node, lowest);
    if (lowest !== index) return;
    const knot = open.splice(open.indexOf(node));
    for (const member of knot) isOpen.delete(member);
    found.push(knot);
  }

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/** Walks breadth-first from the first node of a knot back to it: a shortest cycle reads best. */
function cycleWithin(graph: ReadonlyMap<string, readonly string[]>, knot: string[]): string[] {
  const start = [...knot].sort()[0] ?? '';
  const inKnot = new Set(knot);
  const paths: string[][] = [[start]];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const next of graph.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, start];
      if (!inKnot.has(next) || seen.has(next)) continue;
      seen.add(next);
      paths.push([...path, next]);
    }
  }
  return knot;
}
