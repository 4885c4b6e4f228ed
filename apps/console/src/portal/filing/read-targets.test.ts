import { describe, expect, it } from 'vitest';
import { toForm } from './draft.ts';
import { readTargets } from './read-targets.ts';

describe('pasted targets', () => {
  it('are told apart by what they look like, and are what the officer says otherwise', () => {
    const text = [
      'https://harbour.example/posts/1',
      '@harbour_news',
      'reader@example.org',
      '192.0.2.7',
      '2001:db8::7',
      '+92 300 1234567',
      '  4711  ',
    ].join('\r\n');
    expect(readTargets(text, 'account').targets).toEqual([
      { kind: 'url', value: 'https://harbour.example/posts/1' },
      { kind: 'handle', value: '@harbour_news' },
      { kind: 'email', value: 'reader@example.org' },
      { kind: 'ip', value: '192.0.2.7' },
      { kind: 'ip', value: '2001:db8::7' },
      { kind: 'phone', value: '+92 300 1234567' },
      { kind: 'account', value: '4711' },
    ]);
  });

  it('are there once, and lines that can be no name are said', () => {
    const { targets, repeated, tooLong } = readTargets(`a\nb\na\n${'x'.repeat(5_000)}\n\n`, 'content');
    expect(targets.map(({ value }) => value)).toEqual(['a', 'b']);
    expect({ repeated, tooLong }).toEqual({ repeated: 1, tooLong: [4] });
    expect(readTargets('  \n ', 'account')).toEqual({ targets: [], repeated: 0, tooLong: [] });
  });
});

describe('a draft that is sent', () => {
  it('has nothing that was left empty, and targets also where there are none', () => {
    expect(
      toForm({
        targets: [],
        reasons: 'x',
        addressee: '  ',
        worldwide: false,
        territories: [],
        secrecy: { reasons: '' },
        authority: { name: 'Harbour Police', post: '' },
      }),
    ).toEqual({ targets: [], reasons: 'x', authority: { name: 'Harbour Police' } });
  });
});
