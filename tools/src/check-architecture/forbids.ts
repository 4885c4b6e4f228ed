import type { Architecture } from './architecture.ts';
import type { Package } from './repository.ts';

/**
 * Why a package may not import another one; nothing when it may. What is outside the house looks at all of it and
 * is looked at by nobody inside.
 *
 * @param from package that imports
 * @param to package that is imported
 */
export function forbids(
  { siblingFloor, walls }: Architecture,
  from: Package,
  to: Package,
): string | undefined {
  if (from.floor === undefined || to.floor === undefined || from.floor === null) return undefined;
  if (to.floor === null) return 'it is outside the house';
  if (to.floor > from.floor) return 'edges go down';
  if (from.floor === to.floor && from.floor === siblingFloor) return 'siblings never meet';
  const isWalled = walls.some((wall) => from.path.startsWith(wall.from) && to.path.startsWith(wall.to));
  return isWalled && to.floor > 0 ? 'a wall in architecture.json stands between them' : undefined;
}
