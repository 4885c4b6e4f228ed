import type { Incident } from '@breakwater/contracts/incidents';
import { DebriefSection } from '../debrief/debrief-section.tsx';
import { FoundSection } from '../found/found-section.tsx';
import type { IncidentTab } from '../incident-search.ts';
import { IndicatorsSection } from '../indicators/indicators-section.tsx';
import { NewsroomsSection } from '../newsrooms/newsrooms-section.tsx';
import { SituationSection } from '../situation/situation-section.tsx';
import { NoticesSection } from '../told/notices-section.tsx';
import { ReportSection } from '../told/report-section.tsx';
import { SharingSection } from '../told/sharing-section.tsx';
import { StepsSection } from './steps-section.tsx';

/** The section that is open. */
export function IncidentSection({ tab, incident }: IncidentSectionProps) {
  switch (tab) {
    case 'situation':
      return <SituationSection incident={incident} />;
    case 'indicators':
      return <IndicatorsSection incident={incident} />;
    case 'found':
      return <FoundSection incident={incident} />;
    case 'newsrooms':
      return <NewsroomsSection incident={incident} />;
    case 'report':
      return <ReportSection incident={incident} />;
    case 'notices':
      return <NoticesSection incident={incident} />;
    case 'sharing':
      return <SharingSection incident={incident} />;
    case 'debrief':
      return <DebriefSection incident={incident} />;
    case 'steps':
      return <StepsSection incident={incident} />;
    default: {
      const never: never = tab;
      return never;
    }
  }
}

interface IncidentSectionProps {
  readonly tab: IncidentTab;
  readonly incident: Incident;
}
