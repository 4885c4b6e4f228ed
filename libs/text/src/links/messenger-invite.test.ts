import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../canonical-url.ts';
import { messengerInvite } from './messenger-invite.ts';

const inviteOf = (written: string) => {
  const link = canonicalUrl(written);
  return link && messengerInvite(link);
};

describe('messengerInvite', () => {
  it.each([
    ['https://t.me/+AbC-1', 'telegram:AbC-1'],
    ['https://t.me/%2BAbC-1', 'telegram:AbC-1'],
    ['telegram.me/joinchat/AbC-1', 'telegram:AbC-1'],
    ['tg://join?invite=AbC-1', 'telegram:AbC-1'],
    ['https://chat.whatsapp.com/AbC123?mode=ac_t', 'whatsapp:AbC123'],
    ['https://chat.whatsapp.com/invite/AbC123', 'whatsapp:AbC123'],
    ['https://discord.gg/herons', 'discord:herons'],
    ['https://discord.com/invite/herons', 'discord:herons'],
    ['https://discordapp.com/invite/herons/', 'discord:herons'],
    ['https://signal.group/#CjQKIabc', 'signal:CjQKIabc'],
    ['https://matrix.to/#/#club:example.org', 'matrix:#club:example.org'],
    ['https://matrix.to/#/%23club:example.org?via=example.org', 'matrix:%23club:example.org?via=example.org'],
    ['https://app.element.io/#/room/#club:example.org', 'element:#club:example.org'],
    [
      'https://go.rocket.chat/invite?host=chat.example.org&path=invite%2Fabc',
      'rocketchat:invite?host=chat.example.org&path=invite%2Fabc',
    ],
    ['https://club.rocket.chat/invite/abc', 'rocketchat:abc'],
    ['https://join.zangi.com/group/abc', 'zangi:group/abc'],
  ])('%s invites to %s', (written, invite) => {
    expect(inviteOf(written)).toBe(invite);
  });

  it.each([
    'https://t.me/some_channel',
    'https://discord.com/channels/1/2',
    'https://matrix.to/#/@amina:example.org',
    'https://whatsapp.com',
    'https://example.org/invite/abc',
  ])('%s invites to no group', (written) => {
    expect(inviteOf(written)).toBeUndefined();
  });
});
