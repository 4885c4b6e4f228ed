import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of WCAG 2.2 AA. */
export const ALL_RULES: NonNullable<RunOptions['runOnly']> = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
];

/** The rules of WCAG 2.2 AA that measure colours: no other one of them reads a colour, its metadata and checks say. */
export const COLOUR_RULES: NonNullable<RunOptions['runOnly']> = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block'],
};

/** What is used of axe in the page; its cache lasts from one run to the end of the next. */
interface Axe {
  readonly _cache: { set(key: string, value: unknown): void };
  run(on: Document, options: RunOptions): Promise<AxeResults>;
}

/**
 * What keeps a page from WCAG 2.2 AA as far as a machine can tell, a line for each violation with where it is, and what
 * went wrong in its program: `expect(await axeCheck(page)).toEqual([])`.
 */
export async function axeCheck(page: Page, rules = ALL_RULES): Promise<string[]> {
  const options: RunOptions = {
    runOnly: rules,
    resultTypes: ['violations'],
    // The rule about sound reads media; style sheets are for a rule that is experimental and not among these.
    preload: { assets: ['media'] },
  };
  const found = await page.evaluate(look, options);
  if (found) return [...(await wentWrong(page)), ...found];
  // By the debugger, so that the page keeps its content security policy; once a page, since it is half a megabyte.
  await page.evaluate(`${source}; axe.configure({ noHtml: true }); undefined`);
  const first = await page.evaluate(look, options);
  if (!first) throw new Error('The page left while it was looked at');
  return [...(await wentWrong(page)), ...first];
}

/** What went wrong in the page's own program, such as a text that has no words in the language it is shown in. */
async function wentWrong(page: Page): Promise<string[]> {
  const errors = await page.pageErrors();
  return [...new Set(errors.map(({ message }) => message))];
}

/** Runs in the page, in one piece: each way there and back costs more than the settling. */
async function look(options: RunOptions): Promise<string[] | undefined> {
  const { axe } = window as unknown as { readonly axe?: Axe };
  if (!axe) return undefined;
  const frame = () => new Promise(requestAnimationFrame);
  // What a change of theme starts begins in the frame after it; colours are measured when nothing fades any more.
  await frame();
  await frame();
  await document.fonts.ready;
  // Asked again each frame: what leaves the page in the middle of it never says that it has finished.
  const isFading = () =>
    document
      .getAnimations()
      .some((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  while (isFading()) await frame();
  // It takes joined letters for pictures of an icon font, and would measure no text in Urdu; ours has no such font.
  const letters = { occurrences: Number.POSITIVE_INFINITY, numLigatures: 0 };
  axe._cache.set('fonts', new Proxy({}, { get: () => letters }));
  const { violations } = await axe.run(document, options);
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`.trim());
    return `${id}: ${help}\n  ${places.slice(0, 5).join('\n  ')}${places.length > 5 ? `\n  and ${places.length - 5} more` : ''}`;
  });
}
