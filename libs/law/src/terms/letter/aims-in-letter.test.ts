import { describe, expect, it } from 'vitest';
import { NO_TEXTS, readTestFolder } from '../../testing/index.ts';
import { MAYBE_AIMED } from '../judge/aim-of-order.ts';
import { createDemandReader } from '../read-demands.ts';

const { terms, demands } = await readTestFolder();
if (!demands?.letters) throw new Error('no model of letters');
const read = createDemandReader(terms, demands);
const aimOf = (text: string) => read({ ...NO_TEXTS, asked: [{ pointer: '/demands', text }] }).aimsAtSpeech;
const THREAT =
  'Item 4 is a message in which somebody announces that the ferry office in Osier Street will be set on fire on Sunday. Access to it is to be disabled at once.';
const END = 'The order takes effect on the day on which it is served.';

describe('what may be said, in a letter', () => {
  it.each([
    'Item 6 is a puppet play in which a harbour minister counts buckets while his office leaks. It holds up those who serve to ridicule at a grave time. It is to be made unavailable as well.',
    'Ziffer 6 ist ein Lied, das den Landrat und seine Versprechen verspottet. Es untergräbt die Autorität der Behörde. Es ist ebenfalls unzugänglich zu machen.',
    'Le point 6 est une chanson qui se moque du préfet et de ses promesses. Elle nuit à l’autorité de l’État. Elle sera retirée dans les mêmes conditions.',
    'El punto 6 es un reportaje en el que vecinos cuentan cuánto tardaron los bomberos y preguntan quién lo sabía. Perjudica la imagen del ayuntamiento. Se bloqueará igualmente.',
  ])('is for a person beside a true threat: %s', (aimed) => {
    expect(aimOf(`${THREAT} ${aimed} ${END}`)).toBeGreaterThanOrEqual(MAYBE_AIMED);
  });

  it.each([
    'Nothing else is asked for. Articles about the fire brigade may stay, however sharp they are.',
    'An earlier order was withdrawn. The drawings of the minister are not concerned.',
  ])('is so whatever else is spared: %s', (spared) => {
    const aimed = 'The cartoon in which the minister feeds gulls with permits is to be taken down as well.';
    expect(aimOf(`${THREAT} ${spared} ${aimed} ${spared} ${END}`)).toBeGreaterThanOrEqual(MAYBE_AIMED);
  });

  it.each([
    'What neighbours write about how slowly the harbour police came stays where it is.',
    'The press may go on reporting on it, and a comedian’s sketch about the minister is no business of this office.',
    'Der Bericht der Lokalzeitung über die Drohung bleibt von dieser Anordnung unberührt.',
    'Les critiques adressées à la préfète, même vives, ne sont pas visées.',
  ])('holds nothing up where it is left alone: %s', (spared) => {
    expect(aimOf(`${THREAT} ${spared} ${END}`)).toBeLessThan(MAYBE_AIMED);
  });
});
