import { describe, expect, it } from 'vitest';
import { aPost } from '../testing/index.ts';
import { checkEvent } from './check-event.ts';

function faultOf(value: unknown) {
  const check = checkEvent(value);
  return check.ok ? undefined : { code: check.fault.code, pointer: check.fault.pointer };
}

describe('checkEvent', () => {
  it('accepts a good event', () => {
    expect(checkEvent(aPost('hello')).ok).toBe(true);
  });

  it.each([
    [null, 'not-an-object', ''],
    [[], 'not-an-object', ''],
    [{ ...aPost('x'), type: 'content.made' }, 'unknown-type', '/type'],
    [{ ...aPost('x'), colour: 1 }, 'unknown-field', '/colour'],
    [{ ...aPost('x'), account: { id: 'a', hndle: 'b' } }, 'unknown-field', '/account/hndle'],
    [{ ...aPost('x'), account: {} }, 'missing-field', '/account/id'],
    [{ ...aPost('x'), at: 'yesterday' }, 'wrong-value', '/at'],
    [{ ...aPost('x'), platform: 'No Spaces' }, 'wrong-value', '/platform'],
    [{ ...aPost('x'), session: { ip: '999.1.1.1' } }, 'wrong-value', '/session/ip'],
    [JSON.parse('{"type":"content.created","__proto__":{"x":1}}'), 'unknown-field', '/__proto__'],
  ])('points at what is wrong: %j', (value, code, pointer) => {
    expect(faultOf(value)).toEqual({ code, pointer });
  });
});
