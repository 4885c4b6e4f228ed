import UAParser from 'my-ua-parser';

/**
 * What a user agent says that stays the same for weeks: family and major version of the browser, family of the system.
 * Undefined where it names neither.
 *
 * @example
 * canonicalAgent('Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0') // => 'firefox 128 linux'
 * canonicalAgent('-') // => undefined
 */
export function canonicalAgent(written: string): string | undefined {
  const { browser, os } = new UAParser(written).getResult();
  if (!browser.name && !os.name) return undefined;
  const major = browser.version?.split('.')[0] ?? '';
  return [browser.name ?? '', major, os.name ?? '']
    .filter((part) => part !== '')
    .join(' ')
    .toLowerCase();
}
