import { ActionPanel } from '../ui/action-panel';
import { CopyField } from '../ui/copy-field';
import type { WayProps } from './recording';

interface ByTextProps extends WayProps {
  readonly text: string;
}

/** The words for a text message, which somebody sends from a phone of their own. */
export function ByText({ text, recording, tell }: ByTextProps) {
  return (
    <ActionPanel
      label="Send it as a text message"
      consequence="Kith sends no text messages. Send this from your organisation’s phone, if they want it and nobody else reads their messages."
      submitLabel="I have sent it"
      small
      errors={recording.errors}
      busy={recording.busy}
      onSubmit={() => tell({ way: 'TEXT' })}
    >
      <p className="kith-quiet">{text}</p>
      <CopyField label="Text message" value={text} />
      <p>
        <a href={`sms:?&body=${encodeURIComponent(text)}`}>Open it in the messages of this phone</a>
      </p>
    </ActionPanel>
  );
}
