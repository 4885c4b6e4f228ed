import { useRouter } from '@tanstack/react-router';
import { useMay } from '../api/session.ts';
import type { PageEntry } from './page-entry.ts';

/** A page that can be opened. */
export interface OpenPage extends PageEntry {
  readonly to: string;
}

/** The pages that this person may open. */
export function usePages(): readonly OpenPage[] {
  const may = useMay();
  const { routesByPath } = useRouter();
  return Object.values(routesByPath).flatMap(({ fullPath, options }) => {
    const page = options.staticData?.page;
    return page && may(page.permission) ? [{ ...page, to: fullPath }] : [];
  });
}
