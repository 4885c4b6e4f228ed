import { describe, expect, it } from 'vitest';
import { readProbes, readTerms, type TermProbe } from '../testing/fixtures.ts';
import { compileTerms } from './compile-terms.ts';

const matcher = compileTerms(readTerms());
const fires = ({ term, position, text }: TermProbe): boolean =>
  matcher.find(text, position).some((match) => match.termId === term);
const title = '$term in "$text": $note';

describe('terms that must be found', () => {
  const probes = readProbes('must-fire.json');
  it('has at least 60 probes', () => expect(probes.length).toBeGreaterThanOrEqual(60));
  it.each(probes)(title, (probe) => expect(fires(probe)).toBe(true));
});

describe('terms that must not be found', () => {
  const probes = readProbes('must-not-fire.json');
  it('has at least 60 probes', () => expect(probes.length).toBeGreaterThanOrEqual(60));
  it.each(probes)(title, (probe) => expect(fires(probe)).toBe(false));
});

describe('terms in Arabic script', () => {
  const probes = readProbes('arabic-script.json');
  const found = probes.filter((probe) => probe.fires === true);
  it('has at least 60 probes that fire', () => expect(found.length).toBeGreaterThanOrEqual(60));
  it.each(found)(title, (probe) => expect(fires(probe)).toBe(true));
  it.each(probes.filter((probe) => probe.fires !== true))(`not $term in "$text": $note`, (probe) =>
    expect(fires(probe)).toBe(false),
  );
});
