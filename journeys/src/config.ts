/** What the global set-up of a test run tells its workers, which inherit its environment. */
const BROWSER = 'BREAKWATER_TEST_BROWSER';

/** Address of the browser that the test run shares. */
export function sharedBrowser(): string {
  const address = process.env[BROWSER];
  if (!address)
    throw new Error(`${BROWSER} is not set: tests in a browser run under the root vitest configuration`);
  return address;
}

export function setSharedBrowser(address: string): void {
  process.env[BROWSER] = address;
}

/** A Chromium in a place of its own; where Debian and others install it when left out. */
export const chosenChromium: string | undefined = process.env.BREAKWATER_CHROMIUM;

/** Where screenshots are put; none is taken when left out. */
export const screenshotFolder: string | undefined = process.env.BREAKWATER_SCREENSHOTS;
