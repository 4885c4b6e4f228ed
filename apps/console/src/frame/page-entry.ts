import type { Permission } from '@breakwater/contracts';
import type { TablerIcon } from '@tabler/icons-react';

/** A page of the rail, as its route declares it: there for those who may open it, in the order of the features. */
export interface PageEntry {
  /** Its title is the text `frame.nav.<id>`, in `pages.<language>.json` of its feature. */
  readonly id: string;
  readonly icon: TablerIcon;
  readonly permission: Permission;
  /** After `g`. */
  readonly key: string;
  /** Below another page of the rail: reached by its tabs, by key and by the palette, without a place of its own. */
  readonly below?: string;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly page?: PageEntry;
  }
}
