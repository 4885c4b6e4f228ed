import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What keeps a page from WCAG 2.2 AA as far as a machine can tell, a line for each violation with where it is:
 * `expect(await axeCheck(page)).toEqual([])`.
 */
export async function axeCheck(page: Page): Promise<string[]> {
  await settled(page);
  // Evaluated by the debugger, so that the page keeps its content security policy.
  await page.evaluate(source);
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
  )) as AxeResults;
  return results.violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`.trim());
    return `${id}: ${help}\n  ${places.slice(0, 5).join('\n  ')}${places.length > 5 ? `\n  and ${places.length - 5} more` : ''}`;
  });
}

/** Colours are measured when nothing fades any more. */
async function settled(page: Page): Promise<void> {
  // What a change of theme starts begins in the frame after it.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  );
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((one) => one.finished.catch(() => undefined)),
    ),
  );
}
