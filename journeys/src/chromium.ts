import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { chosenChromium } from './config.ts';

/** The one without windows first: it starts faster and draws for less. */
const PLACES = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine; none is ever downloaded. */
export const chromiumPath: string | undefined = [chosenChromium, ...PLACES].find(
  (path) => path !== undefined && existsSync(path),
);

/** Whether tests with `[needs chromium]` can run here. */
export const chromiumAvailable: boolean = chromiumPath !== undefined;

/** A browser that asks nobody anything. Root has no sandbox to give. */
export const chromiumFlags: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(userInfo().uid === 0 ? ['--no-sandbox'] : []),
];
