import { describe, expect, it } from 'vitest';
import { compareRules } from './compare-rules.ts';

describe('compareRules', () => {
  it('tells what comes, what goes and what changes its mode', () => {
    const live = [
      { id: 'kept', mode: 'live' as const },
      { id: 'gone', mode: 'shadow' as const },
      { id: 'raised', mode: 'shadow' as const },
    ];
    const next = [
      { id: 'kept', mode: 'live' as const },
      { id: 'raised', mode: 'live' as const },
      { id: 'new', mode: 'draft' as const },
    ];
    expect(compareRules(live, next)).toEqual({
      added: [{ id: 'new', mode: 'draft' }],
      removed: [{ id: 'gone', mode: 'shadow' }],
      modes: [{ id: 'raised', from: 'shadow', to: 'live' }],
    });
  });
});
