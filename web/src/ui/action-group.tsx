import { createContext, type ReactNode, useMemo, useState } from 'react';

interface OpenAction {
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

export const ActionGroupContext = createContext<OpenAction>({ open: null, setOpen: () => undefined });

/** What one may do here, the usual action first; one panel is open at a time. Give it a key that changes with the state. */
export function ActionGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState<string | null>(null);
  const value = useMemo(() => ({ open, setOpen }), [open]);
  return (
    <ActionGroupContext value={value}>
      <div role="group" aria-label={label} className="kith-actions">
        {children}
      </div>
    </ActionGroupContext>
  );
}
