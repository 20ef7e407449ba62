import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { CheckStep } from './check-step';
import { EditStep } from './edit-step';
import { type ReferFormBasis, useReferForm } from './use-refer-form';

const checkHash = '#check';

/** A referral in two steps, writing it and checking it; the step stands in the fragment, so that Back works. */
export function ReferForm(basis: ReferFormBasis) {
  const { instance } = basis;
  const form = useReferForm(basis);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const location = useLocation();
  const navigate = useNavigate();
  const id = form.saving.draft?.id ?? null;

  const goTo = (hash: string, focus?: string) =>
    void navigate({ pathname: id ? `/refer/${id}` : '/refer', hash }, { state: { instance, focus } });
  const check = async () => {
    setAsking(true);
    const ready = await form.isReady();
    setAsking(false);
    if (!ready) return;
    setChecked(true);
    goTo(checkHash);
  };
  if (id && checked && location.hash === checkHash) {
    return <CheckStep form={form} draftId={id} onChange={(field) => goTo('', field)} />;
  }
  const focus = (location.state as { focus?: string } | null)?.focus;
  return <EditStep form={form} focus={focus} busy={asking} onCheck={() => void check()} />;
}
