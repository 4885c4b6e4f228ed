/** Hits that are listed with evidence; counts go on beyond it. One event must not fill a verdict with thousands. */
export const LISTED_HITS = 100;
