import type { CSSProperties } from 'react';

/** Tells a table how many rows it has, so that it is no taller than they are. */
export function rowsStyle(rows: number): CSSProperties {
  return { '--rows': Math.max(3, rows) } as CSSProperties;
}
