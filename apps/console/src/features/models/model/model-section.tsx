import type { ModelDetail, ModelEvaluation, ModelVersion } from '@breakwater/contracts/models';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { CardSection } from '../card/card-section.tsx';
import { ChangesSection } from '../changes/changes-section.tsx';
import { FiguresSection } from '../figures/figures-section.tsx';
import { TrainingFigures } from '../figures/training-figures.tsx';
import { SlicesSection } from '../slices/slices-section.tsx';
import type { ModelTab } from '../tabs.ts';
import { TrySection } from '../try/try-section.tsx';
import { VersionsSection } from '../versions/versions-section.tsx';
import { WordsSection } from '../words/words-section.tsx';

/** The section that is open. */
export function ModelSection({ tab, label, model, version, evaluations }: ModelSectionProps) {
  switch (tab) {
    case 'figures':
      return (
        <>
          <OfEvaluation evaluations={evaluations}>
            {(evaluation) => <FiguresSection version={version} evaluation={evaluation} label={label} />}
          </OfEvaluation>
          {!evaluations.data?.[0]?.atBuild && <TrainingFigures version={version} />}
        </>
      );
    case 'slices':
      return (
        <OfEvaluation evaluations={evaluations}>
          {(evaluation) => <SlicesSection version={version} evaluation={evaluation} />}
        </OfEvaluation>
      );
    case 'changes':
      return (
        <OfEvaluation evaluations={evaluations}>
          {(evaluation) => <ChangesSection version={version} evaluation={evaluation} />}
        </OfEvaluation>
      );
    case 'words':
      return <WordsSection version={version} />;
    case 'card':
      return <CardSection version={version} />;
    case 'try':
      return <TrySection version={version} />;
    case 'versions':
      return <VersionsSection model={model} open={version.version} />;
    default: {
      const never: never = tab;
      return never;
    }
  }
}

interface ModelSectionProps {
  readonly tab: ModelTab;
  readonly label: string | undefined;
  readonly model: ModelDetail;
  readonly version: ModelVersion;
  readonly evaluations: UseQueryResult<readonly ModelEvaluation[]>;
}

function OfEvaluation({ evaluations, children }: OfEvaluationProps) {
  const t = useT();
  return (
    <QueryState query={evaluations}>
      {([latest]) =>
        latest ? (
          children(latest)
        ) : (
          <EmptyState title={t('models.not-evaluated')}>{t('models.not-evaluated.text')}</EmptyState>
        )
      }
    </QueryState>
  );
}

interface OfEvaluationProps {
  readonly evaluations: UseQueryResult<readonly ModelEvaluation[]>;
  readonly children: (latest: ModelEvaluation) => ReactNode;
}
