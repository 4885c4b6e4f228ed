import { describe, expect, it } from 'vitest';
import { parseTarget, parseTargets, targetLine } from './parse-targets.ts';

describe('the targets of a list', () => {
  it.each([
    ['HTTPS://cove.example/p/1', 'url'],
    ['lamp.keeper@harbour.example', 'email'],
    ['+92 301 2345678', 'phone'],
    ['203.0.113.9', 'ip'],
    ['2001:db8::7', 'ip'],
    ['@keeper', 'handle'],
    ['cove/k-1', 'account'],
    ['keeper', 'other'],
  ])('%s is of kind %s', (line, kind) => {
    expect(parseTarget(line).kind).toBe(kind);
  });

  it('are one a line, each once', () => {
    expect(parseTargets(' @a \r\n@b\n@a\n')).toEqual([
      { kind: 'handle', value: 'a' },
      { kind: 'handle', value: 'b' },
    ]);
  });

  it('are written as they are read', () => {
    const text = 'cove/k-1\n@a\nhttps://cove.example/p/1';
    expect(parseTargets(text).map(targetLine).join('\n')).toBe(text);
  });
});
