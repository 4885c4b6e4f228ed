import { Draws } from '../random/draws.ts';

/**
 * First octets that networks of a kind have here. Addresses are invented: what stands behind a real one says nothing
 * about anybody in this world.
 */
const FIRST = {
  mobile: [37, 39, 42, 49, 102, 105, 106],
  home: [59, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93],
  institution: [110, 111, 115, 117, 119, 121],
  exit: [146, 149, 151, 154, 158, 185, 193],
} as const;

/** Block of 4,096 addresses that belongs to a purpose and number. */
export function v4(seed: number, kind: keyof typeof FIRST, network: number, offset: number): string {
  const draws = new Draws(seed, `v4-${kind}`, network);
  const first = draws.pick(FIRST[kind]);
  const second = draws.below(256);
  const third = draws.below(16) * 16 + ((offset >> 8) & 15);
  return `${first}.${second}.${third}.${offset & 255}`;
}

/** Address in a /64: 32 bits of the operator, 32 of the site, 64 of the interface. */
export function v6(operator: number, site: number, interfaceDraws: Draws): string {
  const groups = [0x2a00 | ((operator >>> 24) & 0xff), (operator >>> 8) & 0xffff, site >>> 16, site & 0xffff];
  for (let group = 0; group < 4; group++) groups.push(interfaceDraws.below(0x10000));
  return groups.map((group) => group.toString(16)).join(':');
}

/** Whether an IPv4 address is of a network of a kind. */
export function isAddressOf(kind: keyof typeof FIRST, ip: string): boolean {
  return !ip.includes(':') && FIRST[kind].some((first) => ip.startsWith(`${first}.`));
}
