import type { Locale } from '@breakwater/contracts';
import type { Settings } from '@breakwater/contracts/settings';
import { type Html, html, type Part } from './html.ts';
import { STYLE_ADDRESS, themeAddress } from './page-files.ts';
import { WORDS } from './words.ts';

/** What every page is given. */
export interface Visit {
  readonly locale: Locale;
  readonly settings: Settings;
  /** Path of the page, without query. */
  readonly path: string;
  /** Shown in a frame of another site. */
  readonly embedded?: boolean;
}

const NAMES: Readonly<Record<Locale, string>> = { en: 'English', ur: 'اردو' };

/** A whole document: language and direction, the platform's name and colour, the other language, no script. */
export function pageFrame(visit: Visit, title: string, body: Part): Html {
  const { locale, settings } = visit;
  const say = WORDS[locale];
  const name = settings.platformName[locale];
  return html`<!doctype html>
<html lang="${locale}" dir="${locale === 'ur' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${title} · ${name}</title>
<link rel="stylesheet" href="${STYLE_ADDRESS}">
<link rel="stylesheet" href="${themeAddress(settings.colour)}">
</head>
<body${visit.embedded && html` class="embedded"`}>
<a class="skip" href="#main">${say('skip')}</a>
<header><p class="platform">${name}</p><nav aria-label="${say('language')}">${languages(visit)}</nav></header>
<main id="main">
${body}
</main>
<footer><p>${say('footer')}</p></footer>
</body>
</html>
`;
}

function languages({ locale, path, embedded }: Visit): Html[] {
  return (['en', 'ur'] as const).map((one) => {
    const here = one === locale && html` aria-current="true"`;
    const address = `${path}?lang=${one}${embedded ? '&embed=1' : ''}`;
    return html`<a href="${address}" lang="${one}" hreflang="${one}"${here}>${NAMES[one]}</a>`;
  });
}

/** Paragraphs as people wrote them: each block in its own direction, line breaks kept. */
export function paragraphs(text: string): Html[] {
  return text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => html`<p class="prose" dir="auto">${block}</p>`);
}
