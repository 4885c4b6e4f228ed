import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { thisRepository } from '../check-architecture/testing/this-repository.ts';
import { drawMessageIds } from './draw-message-ids.ts';

const sources = join(thisRepository().root, 'apps/console/src');

describe('ids of the texts of the console', () => {
  it('are drawn from the catalogues as they are', () => {
    expect(readFileSync(join(sources, 'message-id.ts'), 'utf8')).toBe(drawMessageIds(sources));
  });
});
