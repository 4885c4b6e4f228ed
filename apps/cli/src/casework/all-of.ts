import { itemsOf, type Page } from '@breakwater/kernel';

/** All items of a list that comes page by page. */
export async function allOf<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of itemsOf(read)) found.push(item);
  return found;
}
