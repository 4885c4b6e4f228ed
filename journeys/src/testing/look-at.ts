import type { Locator, Page } from 'playwright-core';
import { ALL_RULES, axeCheck, COLOUR_RULES } from './axe-check.ts';
import type { RoutedWindow } from './go-to.ts';
import type { Look } from './look.ts';
import { screenshot } from './screenshot.ts';
import { wordsOf } from './words-of.ts';

type Seen = Required<Pick<Look, 'locale' | 'theme'>>;

/** Both directions and both lights, each once. The first is the one in which pages of tests are opened. */
export const CROSSED: readonly Seen[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'ur', theme: 'dark' },
];

/** Both lights in both directions. */
export const EVERY_LOOK: readonly Seen[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'ur', theme: 'light' },
  { locale: 'ur', theme: 'dark' },
  { locale: 'en', theme: 'dark' },
];

/** What shows that a screen is there, to be found by its words in each language. */
export type Ready = (say: Say, locale: Seen['locale']) => Locator;
export type Say = (id: string) => string;

const words = { en: wordsOf('en'), ur: wordsOf('ur') };

/**
 * Looks at what stands on a page in several looks, and leaves it as it was: what keeps it from WCAG 2.2 AA, with the look
 * before it. In each look it waits for what shows that the screen is there, and takes a picture where pictures are wanted.
 *
 * A language is looked at with every rule. The other light of it changes colours alone (`tokens.css` has nothing but
 * colours in its dark half), so that only the rules of colours look again, unless the page is another one after all.
 *
 * @example
 * ```text
 * expect(await lookAt(page, 'gate-vault', (say) => page.getByText(say('gate.epoch.current')))).toEqual([]);
 * ```
 */
export async function lookAt(
  page: Page,
  name: string,
  ready: Ready,
  looks: readonly Seen[] = CROSSED,
): Promise<string[]> {
  const found: string[] = [];
  const [first] = looks;
  const lookedAt = new Map<Seen['locale'], string>();
  for (const look of looks) {
    const { locale, theme } = look;
    await change(page, look);
    await ready(words[locale], locale).first().waitFor();
    const isTwice = looks.some((other) => other !== look && other.locale === locale);
    const shape = isTwice ? await page.evaluate(shapeOf) : '';
    const rules = isTwice && lookedAt.get(locale) === shape ? COLOUR_RULES : ALL_RULES;
    lookedAt.set(locale, shape);
    const title = `${name}-${locale}-${theme}`;
    await screenshot(page, title);
    for (const barrier of await axeCheck(page, rules)) found.push(`${title}: ${barrier}`);
  }
  if (first && looks.length > 1) await change(page, first);
  return found;
}

/**
 * Language and light change as when the same person chooses them in another window: wherever one is, and at once. Comes
 * back when that is so and the screen is not on its way to another one.
 */
async function change(page: Page, { locale, theme }: Seen): Promise<void> {
  await page.evaluate(
    async (wanted) => {
      const root = document.documentElement;
      const { __TSR_ROUTER__: router } = window as unknown as RoutedWindow;
      const now = () => [root.lang, root.dataset.mantineColorScheme];
      for (const [index, [key, newValue]] of wanted.entries()) {
        if (now()[index] === newValue) continue;
        localStorage.setItem(key, newValue);
        window.dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
      }
      const isDone = () =>
        router?.state.status !== 'pending' && wanted.every(([, value], index) => now()[index] === value);
      while (!isDone()) await new Promise(requestAnimationFrame);
    },
    [
      ['breakwater.locale', locale],
      ['mantine-color-scheme-value', theme],
    ] as const,
  );
}

/** All that a rule which reads no colour could read: runs in the page. */
function shapeOf(): string {
  const parts: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const { x, y, width, height } = element.getBoundingClientRect();
    parts.push(element.tagName, [x, y, width, height].map(Math.round).join());
    // Ages of things count on; their digits are none of a rule's business.
    if (element.childElementCount === 0) parts.push(element.textContent.replace(/\d+/g, '0'));
    for (const { name, value } of element.attributes)
      if (name !== 'style' && name !== 'class' && name !== 'data-mantine-color-scheme')
        parts.push(`${name}=${value}`);
  }
  return parts.join(' ');
}
