import { expect, test } from 'vitest';
import { commaParts } from './comma-name.ts';
import { splitNames } from './split-names.ts';

const split = (
  printed: string,
  kind: 'primary' | 'alias' = 'alias',
  type: 'person' | 'organisation' = 'organisation',
) =>
  splitNames(printed, { kind, strength: 'strong' }, type).map(
    (name) => `${name.kind}/${name.strength}: ${name.text}`,
  );

test.each([
  ['River Watch', ['alias/strong: River Watch']],
  ['River Watch; Stream Watch ;', ['alias/strong: River Watch', 'alias/strong: Stream Watch']],
  ['River Watch Front (RWF)', ['alias/strong: River Watch Front', 'alias/unstated: RWF']],
  ['River Watch (RW) Ltd', ['alias/strong: River Watch Ltd', 'alias/unstated: RW']],
  ['River Watch (FREEDONIA)', ['alias/strong: River Watch (FREEDONIA)']],
  ['Sawmill (WM)', ['alias/strong: Sawmill (WM)']],
  ['River (Valley) Watch', ['alias/strong: River (Valley) Watch']],
  ['River Watch (formerly listed as)', ['former/strong: River Watch']],
  [
    'River Watch a.k.a. Stream Watch f.k.a. Brook Watch',
    ['alias/strong: River Watch', 'alias/strong: Stream Watch', 'former/unstated: Brook Watch'],
  ],
  ['River Watch (a.k.a. Stream Watch)', ['alias/strong: River Watch', 'alias/unstated: Stream Watch']],
  ['River Watch @ Stream Watch', ['alias/strong: River Watch', 'alias/strong: Stream Watch']],
  ['a) River Watch b) Stream Watch', ['alias/strong: River Watch', 'alias/strong: Stream Watch']],
  ['River Watch / RW', ['alias/strong: River Watch', 'alias/strong: RW']],
  ['Ferry Traffic / Canal Traffic Office', ['alias/strong: Ferry Traffic / Canal Traffic Office']],
  ['River Watch (ریور واچ)', ['alias/strong: River Watch', 'alias/strong: ریور واچ']],
  [
    'ریور واچ (River Watch; Riwer Watch)',
    ['alias/strong: ریور واچ', 'alias/strong: River Watch', 'alias/strong: Riwer Watch'],
  ],
  [
    'River’s Watch (RWC) (ریور واچ (original script); River Watch; Riwer Watch)',
    [
      'alias/strong: River’s Watch',
      'alias/unstated: RWC',
      'alias/strong: ریور واچ',
      'alias/strong: River Watch',
      'alias/strong: Riwer Watch',
    ],
  ],
])('%j holds %j', (printed, names) => {
  expect(split(printed)).toEqual(names);
});

test('only the first of a primary name is primary; a form in its own script is its original', () => {
  expect(split('Tarin Hillway; Tarin of the Mill', 'primary', 'person')).toEqual([
    'primary/strong: Tarin Hillway',
    'alias/unstated: Tarin of the Mill',
  ]);
  expect(split('Tarin Hillway (original script: тарин хилвей)', 'primary', 'person')).toEqual([
    'primary/strong: Tarin Hillway',
    'original/strong: тарин хилвей',
  ]);
});

test('what only looks like a sign of aliases is part of the name', () => {
  expect(split('AKA Jean', 'primary', 'person')).toEqual(['primary/strong: AKA Jean']);
  expect(split('Peter Yaka', 'alias', 'person')).toEqual(['alias/strong: Peter Yaka']);
  expect(split('Dorin Coldwell (DC)', 'alias', 'person')).toEqual(['alias/strong: Dorin Coldwell (DC)']);
});

test('a comma tells family and given names apart where the list says so', () => {
  expect(commaParts('HILLWAY, Tarin')).toEqual({ parts: { family: 'HILLWAY', given: 'Tarin' } });
  expect(commaParts('HILLWAY')).toEqual({});
});
