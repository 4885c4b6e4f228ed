import type { Person } from '../people/person.ts';
import { Draws } from '../random/draws.ts';
import type { World } from '../world.ts';

interface Model {
  readonly name: string;
  readonly screen: string;
  readonly gpu: string;
  readonly memory: string;
  readonly system: string;
}

const model = (name: string, screen: string, gpu: string, memory: string, system: string): Model => ({
  name,
  screen,
  gpu,
  memory,
  system,
});

/** A few models are most of what is in use; prices and so models differ by population. */
const CHEAP = [
  model('TECNO KG5k', '720x1612', 'PowerVR GE8320', '4', 'Android 12'),
  model('Infinix X6515', '720x1612', 'Mali-G57 MC1', '4', 'Android 13'),
  model('SM-A125F', '720x1600', 'PowerVR GE8320', '4', 'Android 12'),
  model('TECNO BG6', '720x1612', 'Mali-G57 MC1', '4', 'Android 13'),
  model('SM-A135F', '1080x2408', 'Mali-G52 MC1', '4', 'Android 13'),
  model('V2207', '720x1600', 'PowerVR GE8320', '3', 'Android 12'),
  model('Redmi 9C', '720x1600', 'PowerVR GE8320', '3', 'Android 10'),
  model('Infinix X669', '720x1612', 'PowerVR GE8320', '3', 'Android 11'),
  model('CPH2349', '720x1612', 'PowerVR GE8320', '3', 'Android 12'),
  model('SM-A032F', '720x1600', 'PowerVR GE8322', '2', 'Android 12'),
  model('itel L6506', '720x1600', 'PowerVR GE8322', '2', 'Android 11'),
  model('SM-A515F', '1080x2400', 'Mali-G72 MP3', '6', 'Android 13'),
  model('Redmi Note 11', '1080x2400', 'Adreno 610', '6', 'Android 13'),
  model('iPhone', '390x844', 'Apple GPU', '4', 'iOS 17.5'),
  model('Windows', '1366x768', 'Intel HD Graphics 520', '8', 'Windows 10'),
];
const DEAR = [
  model('iPhone', '390x844', 'Apple GPU', '6', 'iOS 17.5'),
  model('SM-A546B', '1080x2340', 'Mali-G68 MC4', '6', 'Android 14'),
  model('iPhone', '393x852', 'Apple GPU', '6', 'iOS 18.1'),
  model('Windows', '1920x1080', 'Intel Iris Xe', '16', 'Windows 11'),
  model('SM-S911B', '1080x2340', 'Adreno 740', '8', 'Android 14'),
  model('SM-A136B', '720x1600', 'Mali-G57 MC2', '4', 'Android 13'),
  model('Macintosh', '1440x900', 'Apple M1', '8', 'Mac OS X 10_15_7'),
  model('Pixel 7', '1080x2400', 'Mali-G710', '8', 'Android 14'),
  model('Windows', '2560x1440', 'NVIDIA GeForce RTX 3060', '16', 'Windows 11'),
];
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  PK: ['en-US', 'en-GB', 'ur-PK'],
  DE: ['de-DE', 'en-US', 'tr-TR'],
  FR: ['fr-FR', 'en-US', 'ar-MA'],
  GB: ['en-GB', 'en-US'],
  ID: ['id-ID', 'en-US'],
  BR: ['pt-BR'],
  BD: ['en-US', 'bn-BD'],
  NG: ['en-US', 'en-GB'],
  MA: ['fr-FR', 'ar-MA'],
};
const BUILDS = 40;

/** A phone or computer as an app or a browser shows it. */
export interface Device {
  readonly id: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly agent: string;
}

/** Device of a key; its language and zone are of who has it now. */
export function deviceOf({ seed }: World, { deviceKey, number, place }: Person): Device {
  const draws = new Draws(seed, 'device', deviceKey);
  const { country } = place;
  const dear = country.population === 'europe' || country.code === 'SA';
  const found = draws.common(dear ? DEAR : CHEAP);
  const build = draws.rank(BUILDS);
  const id = draws.hex(32);
  const owner = new Draws(seed, 'language', number);
  const language = owner.common(LANGUAGES[country.code] ?? ['ar', 'en-US']);
  const zone = `UTC${country.hoursAhead < 0 ? '' : '+'}${country.hoursAhead}`;
  return {
    id,
    parts: {
      model: found.name,
      screen: found.screen,
      gpu: found.gpu,
      memory: found.memory,
      os: found.system,
      build: String(build),
      language,
      zone,
    },
    agent: agentOf(found, 120 + draws.rank(12), build),
  };
}

function agentOf({ name, system }: Model, browser: number, build: number): string {
  if (system.startsWith('iOS')) {
    const version = system.slice(4).replace('.', '_');
    return `Mozilla/5.0 (iPhone; CPU iPhone OS ${version} like Mac OS X) AppleWebKit/605.1.15 Version/${system.slice(4)} Mobile/15E148 Safari/604.1`;
  }
  if (system.startsWith('Windows')) {
    return `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/${browser}.0.0.0 Safari/537.36`;
  }
  if (system.startsWith('Mac')) {
    return `Mozilla/5.0 (Macintosh; Intel ${system}) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15`;
  }
  return `Mozilla/5.0 (Linux; ${system}; ${name} Build/${build}) AppleWebKit/537.36 Chrome/${browser}.0.0.0 Mobile Safari/537.36`;
}
