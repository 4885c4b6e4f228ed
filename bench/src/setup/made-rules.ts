/** Windows that every rule of the mix counts in; those of the starter pack. */
const COUNTERS = `
  - { name: posts_1h, measure: count, on: [content.created], by: account, window: PT1H }
  - { name: texts_1h, measure: distinct, of: text, on: [content.created], by: account, window: PT1H }
  - { name: accounts_per_text_1d, measure: distinct, of: account, on: [content.created], by: text, window: P1D }
  - { name: accounts_per_link_1d, measure: distinct, of: account, on: [content.created], by: link, window: P1D }
  - { name: sign_ups_per_ip_1h, measure: distinct, of: account, on: [account.created], by: ip, window: PT1H }
  - { name: follows_10m, measure: distinct, of: target, on: [account.followed], by: account, window: PT10M }
`;

const POST = 'event.type == "content.created"';
const SOME_TERM = 'text.terms.hits.exists(h, h.bank == "made-names" && !h.ambiguous)';

/** Conditions in the proportions of the starter pack, told apart by a number. */
const CONDITIONS: readonly ((number: number) => string)[] = [
  (n) => `${POST} && account.ageDays < ${1 + (n % 30)} && counters.posts_1h > ${n}`,
  (n) => `${POST} && counters.posts_1h >= ${20 + n} && counters.texts_1h * 5 <= counters.posts_1h`,
  (n) => `${POST} && ${SOME_TERM} && counters.posts_1h > ${n}`,
  (n) => `${POST} && ${SOME_TERM} && text.links.count > ${n % 4}`,
  (n) => `${POST} && text.links.invites > 0 && counters.accounts_per_link_1d >= ${20 + n}`,
  (n) => `${POST} && ${SOME_TERM} && counters.accounts_per_text_1d >= ${5 + n}`,
  (n) => `${POST} && has(content.audienceSize) && content.audienceSize >= ${1_000 * (n + 1)} && ${SOME_TERM}`,
  (n) =>
    `event.type in ["account.created", "account.updated"] && account.terms.hits.exists(h, h.use == "self-identification") && account.ageDays < ${n + 1}`,
  (n) =>
    `event.type == "account.created" && has(counters.sign_ups_per_ip_1h) && counters.sign_ups_per_ip_1h >= ${10 + n}`,
  (n) => `event.type == "account.followed" && counters.follows_10m >= ${30 + n}`,
];

const REASON = "'Rule of the bench: {{ event.type }} of an account, age in days {{ account.ageDays }}'";

/** A rule set of that many live rules, as YAML. */
export function madeRules(count: number): string {
  const rules = Array.from({ length: count }, (_, index) => {
    const number = Math.floor(index / CONDITIONS.length);
    const when = CONDITIONS[index % CONDITIONS.length]?.(number);
    const then =
      index % 2 === 0
        ? '{ action: queue, queue: default }'
        : '{ action: label, scope: account, label: bench }';
    return `  - { id: bench/rule-${index}, title: Rule ${index}, mode: live, policy: platform/spam, quota: 1000000, because: ${REASON}, when: '${when}', then: [${then}] }`;
  });
  return `ruleset: bench\nversion: 1\ncounters:${COUNTERS}rules:\n${rules.join('\n')}\n`;
}
