import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { themeCss } from './theme.ts';

const STYLE = readFileSync(new URL('../../assets/pages.css', import.meta.url));
const VERSION = createHash('sha256').update(STYLE).digest('hex').slice(0, 12);
const CSS = 'text/css; charset=utf-8';

/** Where the style sheet is: its name changes with its content, so that it can be kept for good. */
export const STYLE_ADDRESS = `/pages/style-${VERSION}.css`;

export function themeAddress(colour: string): string {
  return `/pages/theme-${colour.slice(1).toLowerCase()}.css`;
}

const NASTALIQ = '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic';
const SANS = '@fontsource-variable/noto-sans/files/noto-sans';

/** Fonts (SIL Open Font License 1.1), served from here so that nobody else learns who reads. */
const FONTS: Readonly<Record<string, string>> = {
  'noto-sans-latin.woff2': `${SANS}-latin-wght-normal.woff2`,
  'noto-sans-latin-ext.woff2': `${SANS}-latin-ext-wght-normal.woff2`,
  'noto-nastaliq-urdu.woff2': `${NASTALIQ}-400-normal.woff2`,
  'noto-nastaliq-urdu-bold.woff2': `${NASTALIQ}-700-normal.woff2`,
};

export interface PageFile {
  readonly type: string;
  readonly body: Buffer | string;
}

const fonts = new Map<string, Buffer>();

/** A file of the public pages by the last part of its address; nothing else of the disk can be reached. */
export function pageFile(name: string): PageFile | undefined {
  if (STYLE_ADDRESS.endsWith(`/${name}`)) return { type: CSS, body: STYLE };
  const colour = /^theme-([0-9a-f]{6})\.css$/.exec(name)?.[1];
  return colour === undefined ? undefined : { type: CSS, body: themeCss(colour) };
}

/** A font by its name. */
export function pageFont(name: string): PageFile | undefined {
  const source = Object.hasOwn(FONTS, name) ? FONTS[name] : undefined;
  if (source === undefined) return undefined;
  const body = fonts.get(name) ?? readFileSync(createRequire(import.meta.url).resolve(source));
  fonts.set(name, body);
  return { type: 'font/woff2', body };
}
