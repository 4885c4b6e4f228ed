import { createChance } from './chance.ts';

/** What a device shows: parts that stay the same, and what its browser says. */
export interface Device {
  readonly id: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly agent: string;
}

/** Models of phones, the first the most frequent: two of one model with one version are alike in every part. */
const PHONE_MODELS = 600;
const PHONE_VERSIONS = 3;
const PHONES = 0.65;
/** Sets of fonts and drivers on computers: some 11 and 9 bits, as published counts of browser traits have them. */
const FONT_SETS = 20_000;
const DRIVERS = 2_000;

/** The device with a number: the same for the same seed. Every part follows from what kind of device it is. */
export function deviceOf(seed: number, number: number): Device {
  const chance = createChance(seed, number, 101);
  const id = `installation-${seed}-${number}`;
  if (chance.is(PHONES)) {
    const model = chance.rank(PHONE_MODELS);
    const version = chance.below(PHONE_VERSIONS);
    const of = createChance(model, 102);
    return {
      id,
      agent: phoneAgent(model, version),
      parts: {
        screen: `${360 + 8 * of.below(12)}x${760 + 20 * of.below(12)}`,
        gpu: `mobile-${of.below(60)}`,
        memory: `${2 ** (1 + of.below(4))}`,
        cores: `${2 ** (1 + of.below(3))}`,
        platform: `phone-${version}`,
        fonts: `phone-${model % 40}-${version}`,
        canvas: `phone-${model}-${version}`,
        audio: `phone-${of.below(20)}`,
      },
    };
  }
  const system = chance.pick([
    'Windows NT 10.0; Win64; x64',
    'X11; Linux x86_64',
    'Macintosh; Intel Mac OS X 10_15_7',
  ]);
  return {
    id,
    agent: computerAgent(system, 128 + chance.below(12)),
    parts: {
      screen: chance.pick(['1920x1080', '1366x768', '2560x1440', '1536x864', '1440x900', '3840x2160']),
      gpu: `desk-${chance.rank(80)}`,
      memory: `${2 ** (2 + chance.below(4))}`,
      cores: `${2 ** (1 + chance.below(4))}`,
      platform: system,
      fonts: `desk-${chance.rank(FONT_SETS)}`,
      canvas: `desk-${chance.rank(DRIVERS)}`,
      audio: `desk-${chance.below(40)}`,
    },
  };
}

/** The device after its owner has tried to make another of it: `kept` of its parts stay, its installation does not. */
export function changedDevice(seed: number, number: number, { parts, agent }: Device, kept: number): Device {
  const chance = createChance(seed, number, 103);
  const other = deviceOf(seed, 1e9 + number);
  const names = Object.keys(parts);
  const keeping = new Set<string>();
  while (keeping.size < Math.min(kept, names.length)) keeping.add(chance.pick(names));
  return {
    id: `installation-${seed}-changed-${number}`,
    agent: chance.is(0.5) ? agent : other.agent,
    parts: Object.fromEntries(
      names.map((name) => [name, (keeping.has(name) ? parts[name] : other.parts[name]) ?? '']),
    ),
  };
}

function phoneAgent(model: number, version: number): string {
  const browser = 128 + (model % 3) + version;
  return model % 4 === 0
    ? `Mozilla/5.0 (iPhone; CPU iPhone OS ${16 + version}_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${16 + version}.0 Mobile/15E148 Safari/604.1`
    : `Mozilla/5.0 (Linux; Android ${12 + version}; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser}.0.0.0 Mobile Safari/537.36`;
}

function computerAgent(system: string, browser: number): string {
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser}.0.0.0 Safari/537.36`;
}
