import type { Architecture } from './architecture.ts';

/**
 * Why a package may not import another one; nothing when it may. What is outside the house looks at all of it and
 * is looked at by nobody inside.
 *
 * @param from name of the package that imports
 * @param to name of the package that is imported
 */
export function forbids(architecture: Architecture, from: string, to: string): string | undefined {
  const own = architecture.packages.get(from);
  const other = architecture.packages.get(to);
  if (!own || !other || own.floor === null) return undefined;
  if (other.floor === null) return 'it is outside the house';
  if (other.floor > own.floor) return 'edges go down';
  if (own.floor === other.floor && own.floor === architecture.siblingFloor) return 'siblings never meet';
  const isWalled = architecture.walls.some(
    (wall) => own.path.startsWith(wall.from) && other.path.startsWith(wall.to),
  );
  return isWalled && other.floor > 0 ? 'a wall in architecture.json stands between them' : undefined;
}
