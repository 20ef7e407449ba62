import { Section } from '../../ui/section';
import { TextArea } from '../../ui/text-area';
import { Contacts } from './contacts';
import { EditedPhones } from './edited-phones';
import { EditedText } from './edited-text';
import { type ListingForm, newId } from './use-listing-form';

/** How people ask about it, and in which languages. */
export function ContactSection({ form }: { readonly form: ListingForm }) {
  return (
    <>
      <Section heading="How people ask about it">
        <p>People are sent there, so a change of these waits until a directory editor has seen it.</p>
        <EditedText form={form} name="phone" label="Phone" type="tel" width={20} />
        <EditedText form={form} name="email" label="E-mail" type="email" />
        <EditedText form={form} name="url" label="Website" type="url" inputMode="url" />
        <EditedPhones
          at="phones"
          called="Further telephone number"
          phones={form.edited.phones}
          onChange={(phones) => form.change({ phones })}
        />
        <Contacts form={form} />
      </Section>
      <Section heading="Languages">
        <Languages form={form} />
      </Section>
    </>
  );
}

/** One a line; those that were there keep what is known of them. */
function Languages({ form: { edited, change } }: { readonly form: ListingForm }) {
  const names = edited.languages.map(({ name, code }) => name ?? code ?? '');
  const say = (text: string) =>
    change({
      languages: text.split('\n').map((name, index) => {
        const known = edited.languages[index];
        return known && names[index] === name ? known : { id: known?.id ?? newId(), name };
      }),
    });
  return (
    <TextArea
      name="languages"
      label="Languages in which it is given (optional)"
      hint="One on each line"
      rows={3}
      value={names.join('\n')}
      onChange={(event) => say(event.currentTarget.value)}
    />
  );
}
