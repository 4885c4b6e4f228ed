import type { WorldParameters } from '../parameters.ts';
import type { Draws } from '../random/draws.ts';
import { MINUTE_MS } from '../time.ts';

/** Milliseconds from seeing to passing on: even up to the plateau, then a power law (SEISMIC's memory kernel). */
export function drawDelay(draws: Draws, { memoryExponent, memoryPlateauMinutes }: WorldParameters): number {
  const plateau = memoryPlateauMinutes * MINUTE_MS;
  if (draws.chance(memoryExponent / (1 + memoryExponent))) return draws.between(0, plateau);
  return draws.pareto(plateau, memoryExponent);
}
