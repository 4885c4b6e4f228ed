/** What others are told from here. */
export interface ScreeningOutbox {
  /** A list has a new version, or is screened otherwise: indexes follow. */
  'list.changed': { readonly listId: string; readonly version: number };
}
