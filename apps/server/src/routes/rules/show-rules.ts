import type { LiveRule, LiveRules, RuleActivity, RuleCheck } from '@breakwater/contracts/rules';
import { toInstant } from '@breakwater/kernel';
import {
  type CompiledRule,
  DEFAULT_BREAKER,
  DEFAULT_QUOTA,
  type RuleHour,
  type RuleSetCheck,
  type Rules,
} from '@breakwater/rules';

const HOUR_MS = 3_600_000;

/** All faults, or the rules that there would be. */
export function showCheck({ faults, compiled }: RuleSetCheck): RuleCheck {
  if (!compiled) return { faults: [...faults] };
  const rules = compiled.rules.map(({ rule, translations, line }) => {
    const { id, title, mode, policy } = rule;
    return { id, title, mode, policy, line, ...titlesOf(translations) };
  });
  return { faults: [], rules };
}

/** The live rules with their limits and what they did today, which begins at midnight UTC as quotas do. */
export async function showLive(rules: Rules): Promise<LiveRules> {
  const { ruleset, hash, rules: compiled } = rules.live();
  const [breakers, hours] = await Promise.all([rules.openBreakers(), rules.activity(24)]);
  const day = toInstant(rules.now()).slice(0, 10);
  const today = hours.filter(({ hour }) => toInstant(hour).startsWith(day));
  return {
    ruleset: ruleset.ruleset,
    version: ruleset.version,
    hash,
    rules: compiled.map(({ rule, translations, banks, line }) => {
      const { id, title, mode, policy, then, quota = DEFAULT_QUOTA, breaker = DEFAULT_BREAKER } = rule;
      const open = breakers.find(({ ruleId }) => ruleId === id);
      const own = today.filter(({ ruleId }) => ruleId === id);
      return {
        id,
        title,
        mode,
        policy,
        actions: then,
        banks: [...banks],
        line,
        quota,
        breaker,
        ...titlesOf(translations),
        breakerOpen: open !== undefined,
        ...(open && { breakerOpened: { at: open.openedAt, share: open.share } }),
        today: {
          live: sum(own, 'live', 'fired'),
          acted: sum(own, 'live', 'acted'),
          shadow: sum(own, 'shadow', 'fired'),
        },
      };
    }),
  };
}

/** Titles in other languages, where there are some. */
function titlesOf(translations: CompiledRule['translations']): Pick<LiveRule, 'translations'> {
  const titles = translations.map(({ locale, title }) => [locale, { title }]);
  return titles.length === 0 ? {} : { translations: Object.fromEntries(titles) };
}

function sum(hours: readonly RuleHour[], mode: RuleHour['mode'], field: 'fired' | 'acted'): number {
  return hours.reduce((total, hour) => (hour.mode === mode ? total + hour[field] : total), 0);
}

/** Firings by the hour as rows of equal length: an hour without any is a 0, since the rules ran in it. */
export async function showActivity(rules: Rules, hours: number): Promise<RuleActivity> {
  const now = rules.now();
  const from = now - (now % HOUR_MS) - (hours - 1) * HOUR_MS;
  const found = await rules.activity(hours);
  const ids = [
    ...new Set([...rules.live().rules.map(({ rule }) => rule.id), ...found.map(({ ruleId }) => ruleId)]),
  ];
  return {
    from: toInstant(from),
    hours,
    rules: ids.map((id) => {
      const own = found.filter(({ ruleId }) => ruleId === id);
      const row = (mode: RuleHour['mode'], field: 'fired' | 'acted') => {
        const counts = new Array<number>(hours).fill(0);
        for (const hour of own) if (hour.mode === mode) counts[(hour.hour - from) / HOUR_MS] = hour[field];
        return counts;
      };
      return { id, live: row('live', 'fired'), acted: row('live', 'acted'), shadow: row('shadow', 'fired') };
    }),
  };
}
