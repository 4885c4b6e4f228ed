import { type AnyRoute, useRouter } from '@tanstack/react-router';
import { useMay } from '../api/session.ts';
import type { PageEntry } from './page-entry.ts';

/** A page that can be opened. */
export interface OpenPage extends PageEntry {
  readonly to: string;
}

/** The pages that routes declare. By their ids: of two that share a path only one is known by that. */
export function pagesIn(routesById: Readonly<Record<string, AnyRoute>>): readonly OpenPage[] {
  return Object.values(routesById).flatMap(({ fullPath, options }) => {
    const page = options.staticData?.page;
    return page ? [{ ...page, to: fullPath }] : [];
  });
}

/** The pages that this person may open. */
export function usePages(): readonly OpenPage[] {
  const may = useMay();
  const { routesById } = useRouter();
  return pagesIn(routesById).filter(({ permission }) => may(permission));
}
