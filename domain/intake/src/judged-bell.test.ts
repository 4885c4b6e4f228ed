import { describe, expect, it } from 'vitest';
import { createJudgedBell } from './judged-bell.ts';

describe('createJudgedBell', () => {
  it('calls back once all events have rung, in whatever parts', () => {
    const bell = createJudgedBell();
    let called = 0;
    bell.onAll(['a', 'b', 'c'], () => called++);
    bell.ring(['a', 'x']);
    bell.ring(['c', 'a']);
    expect(called).toBe(0);
    bell.ring(['b']);
    expect(called).toBe(1);
  });

  it('serves uploads that wait for the same event, and forgets those that stopped', () => {
    const bell = createJudgedBell();
    const called: string[] = [];
    const stop = bell.onAll(['a'], () => called.push('one'));
    bell.onAll(['a'], () => called.push('two'));
    stop();
    bell.ring(['a']);
    expect(called).toEqual(['two']);
  });
});
