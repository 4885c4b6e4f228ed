import type { NameScript } from './disguise.ts';

/** Mild posts with a place for a name, whose words say nothing of any organisation. */
export const CARRIERS: Readonly<Record<NameScript, readonly [string, ...string[]]>> = {
  Latin: [
    'yesterday somebody wrote {} on the wall of the school',
    'what do you think of {} these days?',
    '{} again, nobody talks about it here',
    'dün herkes {} hakkında konuştu',
    'kal bazar mein {} ki baat ho rahi thi',
    'on parle de {} depuis ce matin',
  ],
  Arabic: [
    'کل بازار میں {} کی بات ہو رہی تھی',
    'أمس تحدث الجميع عن {} في المقهى',
    '{} امروز دوباره در خبرها بود',
    'نن خلکو د {} په اړه خبرې کولې',
    'کسی نے دیوار پر {} لکھا',
  ],
  Cyrillic: ['вчера все говорили про {} на рынке', 'что вы думаете о {} сегодня', '{} опять в новостях'],
  Devanagari: ['कल बाज़ार में {} की बात हो रही थी', '{} के बारे में आप क्या सोचते हैं'],
  Bengali: ['গতকাল বাজারে {} নিয়ে কথা হচ্ছিল', 'আজ আবার {} খবরে এসেছে'],
  other: ['yesterday somebody wrote {} on the wall'],
};
