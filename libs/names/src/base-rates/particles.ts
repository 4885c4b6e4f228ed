import type { NameToken } from '../name-token.ts';

/** Words that tie names together and say nothing about who bears them. */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el ul ad ar as ash at az ud ur us uz ed er es ez bin ibn ben bint binti binte bn of the and de del la van von ' +
    'wal wa fi pour le les des et en ال بن ابن بنت و فی'
  ).split(' '),
);

/** Whether a word is an article, a particle of descent or a conjunction. */
export function isParticle(token: NameToken): boolean {
  return PARTICLES.has(token.spelling);
}
