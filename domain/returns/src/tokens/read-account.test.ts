import { describe, expect, it } from 'vitest';
import { handleReadings, handleSkeleton } from './canonical/handle.ts';
import { handleOfLink } from './canonical/link-handle.ts';
import { readAccount } from './read-account.ts';

const valuesOf = (type: string, account: Parameters<typeof readAccount>[0]) =>
  readAccount(account).flatMap(([one, value]) => (one === type ? [value] : []));

describe('handleSkeleton', () => {
  it('reads what is drawn alike as one handle', () => {
    const written = {
      coppermoth: [
        'сорреrmoth',
        'Соррermoth',
        'ⅽoppermoth',
        'c0pperm0th',
        'ｃｏｐｐｅｒｍｏｔｈ',
        'coppеrrnoth',
        'c̶o̶p̶permoth',
      ],
      winterpier: [
        'vvinterpier',
        'w1nterp1er',
        'wınterpier',
        '𝔀𝓲𝓷𝓽𝓮𝓻pier',
        'ⓦⓘⓝⓣⓔⓡpier',
        'winter_píer',
        'winterрier',
      ],
      zenith: ['ζenith', 'ｚеnith', 'z3nith', 'zeni7h'],
    };
    for (const [plain, disguised] of Object.entries(written)) {
      for (const handle of disguised) expect([handle, handleSkeleton(handle)]).toEqual([handle, plain]);
    }
  });

  it('leaves numbers at the edges, years and words of other scripts what they are', () => {
    expect(handleSkeleton('pier_2024')).toBe('pier2024');
    expect(handleSkeleton('1st_pier')).toBe('1stpier');
    expect(handleSkeleton('pier1984fan')).toBe('pier1984fan');
    expect(handleSkeleton('گلستان')).toBe(handleSkeleton('گُلستان'));
    expect(handleSkeleton('берег')).not.toBe(handleSkeleton('beper'));
  });

  it('keeps apart what only resembles', () => {
    const handles = ['nightferry', 'nightfairy', 'lightferry', 'nightferry2', 'nightferryy'];
    expect(new Set(handles.map(handleSkeleton)).size).toBe(handles.length);
  });
});

describe('handleReadings', () => {
  it('reads a 1 and a capital I between small letters as an l too', () => {
    for (const handle of ['moon1ight', 'moonIight', 'MOON1IGHT'.toLowerCase()]) {
      expect(handleReadings(handle)).toContain('moonlight');
    }
    expect(handleReadings('Ines_Ibarra')).toEqual(['inesibarra']);
  });
});

describe('handleOfLink', () => {
  it('reads handles of profiles, and nothing of posts, invitations and pages of the site', () => {
    const links = [
      'https://t.me/night_ferry',
      'https://x.com/night_ferry',
      'https://tiktok.com/@night_ferry',
      'https://bsky.app/profile/night_ferry',
      'https://snapchat.com/add/night_ferry',
      'https://mast.example/@night_ferry',
    ];
    for (const link of links) expect(handleOfLink(link)).toBe('night_ferry');
    const others = [
      'https://t.me/+night_ferry',
      'https://t.me/joinchat',
      'https://x.com/night_ferry/status/7',
      'https://harbour.example/night_ferry',
      'https://facebook.com/profile.php?id=7',
      'https://t.me',
    ];
    for (const link of others) expect(handleOfLink(link)).toBeUndefined();
  });
});

describe('readAccount', () => {
  it('counts a handle and links to it once', () => {
    const account = {
      handle: 'night_ferry',
      links: ['https://t.me/NightFerry'],
      bio: 'also x.com/night_ferry',
    };
    expect(valuesOf('handle', account)).toEqual(['nightferry']);
    expect(valuesOf('link', account)).toEqual([]);
  });

  it('takes a link to an old handle for that handle, and keeps other links', () => {
    const account = {
      handle: 'coppermoth',
      links: ['https://t.me/night_ferry', 'https://harbour.example/fair', 'https://t.me/+AbC123'],
    };
    expect(valuesOf('handle', account)).toEqual(['coppermoth', 'nightferry']);
    expect(valuesOf('link', account)).toEqual(['https://harbour.example/fair', 'https://t.me/+AbC123']);
  });

  it('reads three linked handles, and compares the others as links', () => {
    const links = ['a', 'b', 'c', 'd'].map((name) => `https://t.me/pier_${name}`);
    expect(valuesOf('handle', { handle: 'coppermoth', links })).toHaveLength(4);
    expect(valuesOf('link', { handle: 'coppermoth', links })).toEqual(['https://t.me/pier_d']);
  });
});
