import { i18n, type Messages } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

type Catalogue = Readonly<Record<string, string>>;

const files = import.meta.glob<Catalogue>('../**/messages.*.json', { import: 'default' });
/** How features call their pages: the rail has all of them before any is opened. */
const titles = import.meta.glob<Catalogue>('../features/*/pages.*.json', { import: 'default', eager: true });
/** Parts whose texts are on every page. */
const wanted = new Set(['frame', 'ui']);
const loaded = new Set<string>();

/** The texts of a part, by the name of its folder, in the language of now: a route's loader waits for it. */
export async function loadMessages(part: string): Promise<void> {
  wanted.add(part);
  await loadCatalogue(part, i18n.locale);
}

/** The texts of all parts that were opened so far, in another language. */
export async function loadCatalogues(locale: string): Promise<void> {
  await Promise.all([...wanted].map((part) => loadCatalogue(part, locale)));
}

async function loadCatalogue(part: string, locale: string): Promise<void> {
  const ending = `/${part}/messages.${locale}.json`;
  if (loaded.has(ending)) return;
  const path = Object.keys(files).find((file) => file.endsWith(ending));
  const load = path === undefined ? undefined : files[path];
  if (!load) throw new Error(`There is no catalogue ${ending}.`);
  const own = await load();
  const messages: Messages = Object.fromEntries(
    Object.entries(part === 'frame' ? { ...own, ...titlesIn(locale) } : own).map(([id, text]) => [
      id,
      compileMessage(text),
    ]),
  );
  i18n.load(locale, messages);
  loaded.add(ending);
}

function titlesIn(locale: string): Catalogue {
  const inLocale = Object.entries(titles).filter(([path]) => path.endsWith(`/pages.${locale}.json`));
  return Object.assign({}, ...inLocale.map(([, texts]) => texts));
}
