/** Every claim has a file of its name beside this one; the slow ones come last. */
export const BENCHES = [
  'start-up',
  'rule-evaluation',
  'cel-conformance',
  'patterns',
  'term-bank',
  'real-stream',
  'screening-names',
  'screening-populations',
  'screening-throughput',
  'list-deltas',
  'queue-100k',
  'bulk-decision',
  'job-to-job',
  'screening-delta',
  'stream-pglite',
  'stream-postgres',
] as const;
