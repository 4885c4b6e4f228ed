import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = [
  'amber',
  'anchor',
  'apron',
  'basin',
  'bell',
  'birch',
  'brick',
  'bridge',
  'buoy',
  'canvas',
  'cedar',
  'chalk',
  'clay',
  'cliff',
  'coral',
  'copper',
  'crane',
  'delta',
  'drift',
  'dune',
  'ember',
  'fern',
  'ferry',
  'flint',
  'gable',
  'garnet',
  'glass',
  'grain',
  'gravel',
  'gull',
  'harp',
  'hazel',
  'heron',
  'inlet',
  'iris',
  'jetty',
  'kelp',
  'kite',
  'lagoon',
  'lamp',
  'larch',
  'linen',
  'maple',
  'marble',
  'marsh',
  'mast',
  'mint',
  'mist',
  'moss',
  'oak',
  'oar',
  'opal',
  'otter',
  'pearl',
  'pebble',
  'pine',
  'quartz',
  'quay',
  'reed',
  'reef',
  'river',
  'sable',
  'shell',
  'slate',
] as const;
const COUNT = 5;

/**
 * The password of all the demo's invented staff: made for this demo alone at its first start and kept beside its
 * database, so that it can be shown again. Nothing else ever keeps a password.
 */
export function demoPassword(home: string): string {
  const file = join(home, 'demo-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = Array.from({ length: COUNT }, () => WORDS[randomInt(WORDS.length)]).join(' ');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}
