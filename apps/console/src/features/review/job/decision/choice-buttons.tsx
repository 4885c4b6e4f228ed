import type { DecidableAction } from '@breakwater/contracts';
import type { Job } from '@breakwater/contracts/review';
import {
  IconBan,
  IconCircleCheck,
  IconEyeOff,
  IconGauge,
  IconRestore,
  IconTag,
  IconTrash,
  IconWorldOff,
  type TablerIcon,
} from '@tabler/icons-react';
import { useT } from '../../../../i18n/t.tsx';
import { KeyHint } from '../../../../ui/key-hint.tsx';
import type { DecisionForm } from './decision-form.ts';
import { DECISION_CHOICES, DECISION_KEYS, type DecisionChoice } from './decision-keys.ts';
import styles from './decision-panel.module.css';

const ICONS: Readonly<Record<DecisionChoice, TablerIcon>> = {
  'no-violation': IconCircleCheck,
  label: IconTag,
  'limit-account': IconGauge,
  'hide-content': IconEyeOff,
  'remove-content': IconTrash,
  'suspend-account': IconBan,
  'geo-restrict': IconWorldOff,
  restore: IconRestore,
};

/** Every decision as a button with its key printed on it; what rules propose says so, and nothing is chosen for anybody. */
export function ChoiceButtons({ form, proposed, disabled, onChoose }: ChoiceButtonsProps) {
  const t = useT();
  return (
    <fieldset className={styles.choices} disabled={disabled}>
      <legend className="visually-hidden">{t('job.panel.choices')}</legend>
      {DECISION_CHOICES.map((choice) => {
        const Icon = ICONS[choice];
        return (
          <button
            key={choice}
            type="button"
            className={styles.choice}
            aria-pressed={isChosen(form, choice)}
            aria-keyshortcuts={DECISION_KEYS[choice]}
            onClick={() => onChoose(choice)}
          >
            <KeyHint keys={DECISION_KEYS[choice]} />
            <Icon size={15} aria-hidden="true" />
            <span className={styles.choiceName}>{t(`job.choice.${choice}`)}</span>
            {proposed.some((action) => action === choice) && (
              <span className={styles.proposed}>{t('job.panel.proposed')}</span>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}

interface ChoiceButtonsProps {
  readonly form: DecisionForm;
  readonly proposed: Job['proposed'];
  readonly disabled: boolean;
  readonly onChoose: (choice: DecisionChoice) => void;
}

function isChosen({ decision, actions }: DecisionForm, choice: DecisionChoice): boolean {
  if (choice === 'no-violation') return decision === 'no-violation';
  return actions.some(({ action }: { action: DecidableAction }) => action === choice);
}
