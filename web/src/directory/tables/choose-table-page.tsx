import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { BackLink } from '../../ui/back-link';
import { SubmitButton } from '../../ui/button';
import { FileField } from '../../ui/file-field';
import { Form } from '../../ui/form';
import type { FieldError } from '../../ui/form-errors';
import { PageHeading } from '../../ui/page-heading';
import { ProgressBar } from '../../ui/progress-bar';
import { TextField } from '../../ui/text-field';
import { useSendTable } from './use-send-table';

function problemsOf(file: File | null, sourceName: string): FieldError[] {
  return [
    ...(sourceName === ''
      ? [{ field: 'sourceName', message: 'Enter whose table it is, such as Tidewell Council.' }]
      : []),
    ...(file ? [] : [{ field: 'size', message: 'Choose the file with the table.' }]),
  ];
}

/** Takes a table of services: the file, and whose it is. */
export function ChooseTablePage() {
  const [file, setFile] = useState<File | null>(null);
  const { run, sent, errors } = useSendTable();
  const navigate = useNavigate();
  const known = (useLocation().state as { sourceName?: string } | null)?.sourceName;
  const go = async (sourceName: string) => {
    if (!errors.show(problemsOf(file, sourceName)) || !file) return;
    const id = await run(file, sourceName);
    if (id !== null) await navigate(`/sources/table/${id}`);
  };
  return (
    <div className="kith-narrow">
      <BackLink to="/sources">Sources</BackLink>
      <PageHeading caption="Step 1 of 3">Import a table</PageHeading>
      <p>
        A table has one service in each row, and headings in its first row. You see what would become of each row before
        anything is imported, and what you put right in Kith stays.
      </p>
      <Form errors={errors} busy={sent !== null} onSubmit={(values) => void go(values.text('sourceName'))}>
        <TextField
          name="sourceName"
          label="Whose table is it?"
          hint="Such as Tidewell Council. Give its next table the same name, so that nothing is listed twice."
          defaultValue={known ?? ''}
          autoComplete="off"
        />
        <FileField
          name="size"
          label="The file"
          hint="A CSV file of up to 5 MB. In Excel and the like, choose Save as, then CSV."
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChoose={setFile}
        />
        {file && sent !== null && <ProgressBar label="Sent" done={sent} of={file.size} />}
        <SubmitButton>Continue</SubmitButton>
      </Form>
    </div>
  );
}
