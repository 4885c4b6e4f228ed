import { Button, Menu, Textarea } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useT } from '../../../../i18n/t.tsx';
import type { DecisionForm, DecisionStep } from './decision-form.ts';
import styles from './decision-panel.module.css';
import { REASON_TEMPLATES } from './reason-templates.ts';

const LONGEST = 10_000;
const LANGUAGES = [
  ['en', 'English'],
  ['ur', 'اردو'],
] as const;

/** What the user will read, with sentences to begin from, and a note that only staff read. */
export function ReasonField({ form, onStep, reasonRef }: ReasonFieldProps) {
  const t = useT();
  const fitting = REASON_TEMPLATES.filter(({ fits }) => fits === (form.decision ?? fits));
  const insert = (text: string): void =>
    onStep({ type: 'reason', value: form.reason.trim() === '' ? text : `${form.reason.trim()}\n${text}` });
  return (
    <div className={styles.reason}>
      <div className={styles.reasonHead}>
        <label htmlFor="decision-reason">{t('job.panel.reason')}</label>
        <Menu position="bottom-end" width={300} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button variant="subtle" size="compact-xs" leftSection={<IconTemplate size={14} />}>
              {t('job.panel.templates')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {LANGUAGES.map(([locale, name]) => (
              <div key={locale}>
                <Menu.Label>{name}</Menu.Label>
                {fitting.map(({ id, text }) => (
                  <Menu.Item key={id} lang={locale} dir="auto" onClick={() => insert(text[locale])}>
                    {text[locale]}
                  </Menu.Item>
                ))}
              </div>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <Textarea
        id="decision-reason"
        ref={reasonRef}
        dir="auto"
        minRows={3}
        maxRows={10}
        maxLength={LONGEST}
        placeholder={t('job.panel.reason-hint')}
        value={form.reason}
        onChange={(event) => onStep({ type: 'reason', value: event.currentTarget.value })}
      />
      <details className={styles.note} open={form.note !== '' || undefined}>
        <summary>{t('job.panel.note')}</summary>
        <Textarea
          aria-label={t('job.panel.note')}
          dir="auto"
          minRows={1}
          maxRows={6}
          maxLength={LONGEST}
          value={form.note}
          onChange={(event) => onStep({ type: 'note', value: event.currentTarget.value })}
        />
      </details>
    </div>
  );
}

interface ReasonFieldProps {
  readonly form: DecisionForm;
  readonly onStep: (step: DecisionStep) => void;
  readonly reasonRef: RefObject<HTMLTextAreaElement | null>;
}
