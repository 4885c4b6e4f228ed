/** Sections of the page of a model, in the order in which they are read. */
export const MODEL_TABS = ['figures', 'slices', 'words', 'changes', 'card', 'try', 'versions'] as const;
export type ModelTab = (typeof MODEL_TABS)[number];

/** @example
 * ```ts
 * tabOf('slices') // => 'slices'
 * tabOf('cats') // => undefined
 * ```
 */
export function tabOf(value: unknown): ModelTab | undefined {
  return MODEL_TABS.find((tab) => tab === value);
}
