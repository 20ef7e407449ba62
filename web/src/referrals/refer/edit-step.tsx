import { useEffect, useMemo } from 'react';
import { Button } from '../../ui/button';
import { ErrorSummary, focusField } from '../../ui/error-summary';
import { FormContext } from '../../ui/form-context';
import { PageHeading } from '../../ui/page-heading';
import { DiscardDraft } from './discard-draft';
import { PermissionSection } from './permission-section';
import { SafetySection } from './safety-section';
import type { ReferFormState } from './use-refer-form';
import { WhatTheySee } from './what-they-see';
import { WhereSection } from './where-section';
import { WhoSection } from './who-section';
import { WhySection } from './why-section';

export interface EditStepProps {
  readonly form: ReferFormState;
  /** The field to go to, when one came to change it. */
  readonly focus: string | undefined;
  readonly busy: boolean;
  readonly onCheck: () => void;
}

/** Writing a referral: short sections, and beside them what the receiver will see. */
export function EditStep({ form, focus, busy, onCheck }: EditStepProps) {
  const { errors, saving, start, word } = form;
  // Not one <form>: looking somebody up and registering them are forms of their own, which must not stand in another.
  const context = useMemo(() => ({ errors, busy, scope: null }), [errors, busy]);
  useEffect(() => {
    if (focus) focusField(focus);
  }, [focus]);
  return (
    <FormContext value={context}>
      <PageHeading>{start.personIsGiven ? 'Refer on' : `Refer a ${word}`}</PageHeading>
      {start.copiedFrom && (
        <p>The answers below are taken from the referral {start.copiedFrom}. Change what is different now.</p>
      )}
      <ErrorSummary errors={errors} />
      <div className="kith-refer">
        <div className="kith-refer__form">
          <WhoSection form={form} />
          <WhySection form={form} />
          <SafetySection form={form} />
          <PermissionSection form={form} />
          <WhereSection form={form} />
        </div>
        <WhatTheySee form={form} />
        <div className="kith-refer__end">
          <div className="nhsuk-button-group">
            <Button busy={busy} onClick={onCheck}>
              Check your answers
            </Button>
          </div>
          {saving.draft && <DiscardDraft draft={saving.draft} />}
        </div>
      </div>
    </FormContext>
  );
}
