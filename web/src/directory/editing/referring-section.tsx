import { kindWords } from '../../organisations/kind-words';
import type { OrganisationKind, ReferralRoute } from '../../gql/graphql';
import { Checkbox } from '../../ui/checkbox';
import { Checkboxes } from '../../ui/checkboxes';
import { choicesOf } from '../../ui/choice';
import { Radios } from '../../ui/radios';
import { Section } from '../../ui/section';
import { TextArea } from '../../ui/text-area';
import { EditedNumber } from './edited-number';
import { EditedText } from './edited-text';
import type { ListingForm } from './use-listing-form';

const routeLabels: Readonly<Record<ReferralRoute, string>> = {
  KITH: 'Here, in Kith',
  LINK: 'By a form of our own on the web',
  EMAIL: 'By e-mail',
  SIGNPOST: 'Not at all: people just come',
};

/** How referrals come, from whom, and what those who refer are asked. */
export function ReferringSection({ form }: { readonly form: ListingForm }) {
  const { edited, change } = form;
  const reveals = {
    LINK: <EditedText form={form} name="referralLink" label="Address of the form" type="url" inputMode="url" />,
    EMAIL: <EditedText form={form} name="referralEmail" label="E-mail for referrals" type="email" />,
  };
  return (
    <Section heading="Referring">
      <p>How one refers, and to where, waits until a directory editor has seen it.</p>
      <Radios
        name="referralRoute"
        legend="How do referrals come?"
        small
        choices={choicesOf(routeLabels).map((choice) => ({
          ...choice,
          reveals: reveals[choice.value as keyof typeof reveals],
        }))}
        value={edited.referralRoute}
        onChange={(referralRoute) => change({ referralRoute })}
      />
      <Checkboxes
        name="referrers"
        legend="Who may refer?"
        hint="None chosen: everybody"
        small
        choices={choicesOf<OrganisationKind>(kindWords)}
        value={edited.referrers}
        onChange={(referrers) => change({ referrers })}
      />
      <EditedNumber
        form={form}
        name="responseWorkingDays"
        label="Working days in which you answer (optional)"
        value={edited.responseWorkingDays}
        onChange={(responseWorkingDays) => change({ responseWorkingDays })}
      />
      <Questions form={form} />
      <Checkbox
        name="pauseWhenFull"
        label="Take no referrals while no place is free"
        checked={edited.pauseWhenFull}
        onChange={(pauseWhenFull) => change({ pauseWhenFull })}
      />
    </Section>
  );
}

function Questions({ form: { edited, change } }: { readonly form: ListingForm }) {
  return (
    <TextArea
      name="questions"
      label="What do you ask those who refer? (optional)"
      hint="One question on each line"
      rows={3}
      value={edited.questions.join('\n')}
      onChange={(event) => change({ questions: event.currentTarget.value.split('\n') })}
    />
  );
}
