import type { Retention } from '@breakwater/storage';

export const spreadRetention: Retention = {
  tables: [
    {
      table: 'spread_marks',
      what: 'what was flagged or decided of content, with a fingerprint of its text and files; never the text',
      why: 'the same content is recognised when it is passed on',
      whose: 'users',
      keep: {
        until: 'purged',
        words: '365 days after a decision, 30 days or as set after a rule flagged it',
      },
      account: { platform: 'platform', account: 'account_id' },
      erase: { how: 'own' },
      hide: ['signature'],
    },
    {
      table: 'spread_days',
      what: 'how often a post, text, link, file, hashtag or invitation came on a day, under a digest of it; nothing of who brought it',
      why: 'staff see how a thing has spread in the last seven days',
      whose: 'users',
      keep: { until: 'purged', words: 'seven days' },
    },
  ],
  nothingPersonal: ['spread_hours', 'spread_settings'],
};
