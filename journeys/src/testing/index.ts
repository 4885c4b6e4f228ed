export type { Page } from 'playwright-core';
export { chromiumAvailable, chromiumPath } from '../chromium.ts';
export { axeCheck } from './axe-check.ts';
export { type DecidedAccount, decideTexts } from './decide-texts.ts';
export { dialogOf } from './dialog-of.ts';
export { goTo } from './go-to.ts';
export type { Look } from './look.ts';
export { CROSSED, EVERY_LOOK, lookAt, type Ready, type Say } from './look-at.ts';
export { openBrowser, type TestBrowser } from './open-browser.ts';
export {
  type EmptySite,
  openEmptySite,
  openSite,
  type Person,
  type Site,
  TEST_PASSWORD,
} from './open-site.ts';
export { openPlatform, type Platform } from './platform.ts';
export { plugInAuthenticator } from './plug-in-authenticator.ts';
export { screenshot } from './screenshot.ts';
export { endBrowser } from './start-browser.ts';
export { stayAtDesk } from './stay-at-desk.ts';
export { wordsOf } from './words-of.ts';
