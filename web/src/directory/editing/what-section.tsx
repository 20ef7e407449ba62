import { allNeeds, needs } from '@kith/referral-lifecycle';
import type { ServiceStatus } from '../../gql/graphql';
import { Checkboxes } from '../../ui/checkboxes';
import { choicesOf } from '../../ui/choice';
import { Radios } from '../../ui/radios';
import { Section } from '../../ui/section';
import { TextArea } from '../../ui/text-area';
import { EditedText } from './edited-text';
import type { ListingForm } from './use-listing-form';

const statusLabels: Readonly<Record<ServiceStatus, string>> = {
  ACTIVE: 'It runs',
  TEMPORARILY_CLOSED: 'It is closed, and will open again',
  INACTIVE: 'It does not run at present',
  DEFUNCT: 'It has ended',
};

const needChoices = allNeeds.map((value) => ({ value, label: needs[value].label }));

/** What it is called, what happens there, whether it runs and what it helps with. */
export function WhatSection({ form }: { readonly form: ListingForm }) {
  const { edited, change } = form;
  return (
    <Section heading="What it is">
      <EditedText form={form} name="name" label="Name" hint="A new name waits until a directory editor has seen it" />
      <EditedText form={form} name="summary" label="In one sentence" />
      <TextArea
        name="description"
        label="What happens there"
        rows={6}
        value={edited.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <Radios
        name="status"
        legend="Does it run?"
        small
        choices={choicesOf(statusLabels)}
        value={edited.status}
        onChange={(status) => change({ status })}
      />
      <EditedText
        form={form}
        name="alert"
        label="Anything to know at present (optional)"
        hint="No session on 2 March"
      />
      <Checkboxes
        name="needs"
        legend="What does it help with?"
        small
        columns
        choices={needChoices}
        value={edited.needs}
        onChange={(chosen) => change({ needs: chosen })}
      />
    </Section>
  );
}
