/** What others are told from here. */
export interface LawOutbox {
  /** A law pack has a new version: every process reads the law again. */
  'law.changed': { readonly pack: string; readonly version: string };
}
