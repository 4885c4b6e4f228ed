export { chromiumAvailable } from '../chromium.ts';
export { axeCheck } from './axe-check.ts';
export { type Look, openBrowser, type TestBrowser } from './open-browser.ts';
export { openSite, type Person, type Site, TEST_PASSWORD } from './open-site.ts';
export { screenshot } from './screenshot.ts';
