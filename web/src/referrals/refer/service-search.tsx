import { parseOutcode } from '@kith/nhs';
import { Checkbox } from '../../ui/checkbox';
import { SubmitButton } from '../../ui/button';
import { Form } from '../../ui/form';
import { useFormErrors } from '../../ui/form-errors';
import type { FormValues } from '../../ui/form-values';
import { TextField } from '../../ui/text-field';

/** What to look for: words, where from, and whether only among those that answer the needs. */
export interface ServiceQuestion {
  readonly text: string;
  readonly near: string;
  readonly onlyNeeds: boolean;
}

export interface ServiceSearchProps {
  readonly question: ServiceQuestion;
  readonly onSearch: (question: ServiceQuestion) => void;
}

/** What to look for among the services. */
export function ServiceSearch({ question, onSearch }: ServiceSearchProps) {
  const errors = useFormErrors();
  const submit = (values: FormValues) => {
    const typed = values.text('near');
    const near = parseOutcode(typed);
    if (!errors.show(typed === '' || near.ok ? [] : [{ field: 'near', message: near.message }])) return;
    onSearch({ text: values.text('text'), near: near.ok ? near.outcode : '', onlyNeeds: values.flag('onlyNeeds') });
  };
  return (
    <Form scope="services" errors={errors} onSubmit={submit} className="kith-filters">
      <TextField name="text" label="Words (optional)" width={20} autoComplete="off" defaultValue={question.text} />
      <TextField name="near" label="Nearest to" width={5} autoComplete="off" defaultValue={question.near} />
      <Checkbox name="onlyNeeds" label="Only for the needs chosen above" defaultChecked={question.onlyNeeds} />
      <SubmitButton secondary small>
        Search
      </SubmitButton>
    </Form>
  );
}
