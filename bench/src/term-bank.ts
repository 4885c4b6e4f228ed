import { benchTerms, syntheticBank, syntheticTexts } from '@breakwater/text/testing';
import { isQuick, recordResult } from './record-result.ts';

const MIN_TEXTS = 20_000;

const bank = syntheticBank(100_000);
const texts = syntheticTexts(2_000, bank);
const figures = benchTerms(bank, texts, isQuick ? 1_000 : 5_000);

recordResult({
  claim: '100,000 terms in Latin and Arabic script on texts of 300 characters, with normalising and offsets',
  bar: `≥ ${MIN_TEXTS} texts per CPU-second`,
  peers: 'Coop 173 texts per CPU-second',
  measured: { ...figures },
  met: figures.textsPerCpuSecond >= MIN_TEXTS,
});
