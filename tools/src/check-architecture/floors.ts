import { type Package, type Repository, workspaceEdges } from './repository.ts';

const BEGIN = '<!-- floors: written by `node tools/dist/sync-floors/main.js` -->';
const END = '<!-- /floors -->';
/** As wide as the rest of the page. */
const WIDTH = 118;

/**
 * Draws the floors of a repository from the top down: each package with what its `package.json` lets it import of
 * the packages of the house, what is outside the house last.
 */
export function drawFloors(repository: Repository): string {
  const floors = new Map<number, Package[]>();
  for (const room of repository.packages) {
    const floor = room.floor ?? -1;
    floors.set(floor, [...(floors.get(floor) ?? []), room]);
  }
  const widest = Math.max(0, ...repository.packages.map(({ path }) => path.length));
  const drawn = [...floors]
    .sort(([a], [b]) => b - a)
    .map(([floor, rooms]) =>
      [
        floor < 0 ? 'outside the house' : `floor ${floor}`,
        ...rooms.flatMap((room) => drawRoom(room, workspaceEdges(room, repository), widest)),
      ].join('\n'),
    );
  return ['```text', drawn.join('\n\n'), '```'].join('\n');
}

/** One line of a package, and more where its imports do not fit on one. */
function drawRoom({ path }: Package, imports: string[], widest: number): string[] {
  const room = WIDTH - widest - 5;
  const lines: string[] = [];
  for (const name of imports) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + name.length <= room) lines.push(`${lines.pop()} ${name}`);
    else lines.push(name);
  }
  if (lines.length === 0) return [`  ${path}`];
  return lines.map(
    (line, at) => `  ${(at === 0 ? path : '').padEnd(widest)} ${at === 0 ? '→' : ' '} ${line}`,
  );
}

/**
 * Puts a drawing between the marks of a page.
 *
 * @returns nothing where the page has no marks
 * @example
 * withFloors('no marks', 'drawing') // => undefined
 */
export function withFloors(page: string, drawing: string): string | undefined {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) return undefined;
  return `${page.slice(0, start + BEGIN.length)}\n\n${drawing}\n\n${page.slice(end)}`;
}
