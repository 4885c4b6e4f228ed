import type { IncidentIndicator } from '@breakwater/contracts/incidents';
import { Id } from '../../../ui/user-text.tsx';

/** What posts are found by, as somebody wrote it. */
export function IndicatorValue({ indicator }: IndicatorValueProps) {
  const { kind, value, platform } = indicator;
  if (kind === 'term' || kind === 'text') return <bdi dir="auto">{value}</bdi>;
  return <Id>{platform === undefined ? value : `${platform}/${value}`}</Id>;
}

interface IndicatorValueProps {
  readonly indicator: Pick<IncidentIndicator, 'kind' | 'value' | 'platform'>;
}
