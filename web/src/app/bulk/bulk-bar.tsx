import { type ReactNode, useEffect } from 'react';
import { Button } from '../../ui/button';
import { InsetWarning } from '../../ui/notice';
import { SmallCheckbox } from '../../ui/small-checkbox';
import { useMessages } from '../layout/messages';
import type { Bulk, BulkRow } from './use-bulk';

interface BulkBarProps {
  readonly bulk: Bulk;
  /** The rows of this page. */
  readonly rows: readonly BulkRow[];
}

const words = ({ chosen, progress }: Bulk): string =>
  progress ? `${progress.done} of ${progress.of} done` : `${chosen.length} chosen`;

/** Chooses rows and does the same to all of them. Nothing stands here that cannot be done row by row. */
export function BulkBar({ bulk, rows }: BulkBarProps) {
  const { announce } = useMessages();
  const said = words(bulk);
  const any = bulk.chosen.length > 0 || bulk.progress !== null;
  useEffect(() => {
    if (any) announce(said);
  }, [any, said, announce]);
  const all = rows.every(({ id }) => bulk.chosen.some((row) => row.id === id));
  return (
    <div role="group" aria-label="Several at once" className="kith-bulk">
      <SmallCheckbox
        label="All on this page"
        checked={all}
        disabled={bulk.progress !== null}
        onChange={(on) => bulk.choose(rows, on)}
      />
      {any && (
        <>
          <span>{said}</span>
          {bulk.progress ? (
            <Button secondary small onClick={bulk.stop}>
              Stop
            </Button>
          ) : (
            bulk.actions.map((action, place) => (
              <Button key={action.label} small secondary={place > 0} onClick={() => void bulk.run(action)}>
                {`${action.label}: ${bulk.chosen.length}`}
              </Button>
            ))
          )}
        </>
      )}
      {bulk.failed.length > 0 && <Failed bulk={bulk} />}
    </div>
  );
}

function Failed({ bulk: { failed } }: Pick<BulkBarProps, 'bulk'>) {
  return (
    <InsetWarning>
      {failed.length} could not be done, and {failed.length === 1 ? 'stays' : 'stay'} chosen:
      <ul>
        {failed.map(({ id, name, message }) => (
          <li key={id}>
            {name}: {message}
          </li>
        ))}
      </ul>
    </InsetWarning>
  );
}

/** The first cell of a row that can be chosen. */
export function ChooseRow({
  bulk,
  row,
  children,
}: {
  readonly bulk: Bulk;
  readonly row: BulkRow;
  readonly children: ReactNode;
}) {
  return (
    <div className="kith-choose">
      <SmallCheckbox
        label={`Choose ${row.name}`}
        labelHidden
        checked={bulk.chosen.some(({ id }) => id === row.id)}
        disabled={bulk.progress !== null}
        onChange={(on) => bulk.choose([row], on)}
      />
      <div>{children}</div>
    </div>
  );
}
