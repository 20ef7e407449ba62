import type { ReactNode } from 'react';

export interface WorklistColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Shown to those who listen, but not on screen; for the column of actions. */
  readonly headingHidden?: boolean;
}

export interface WorklistProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The first column names the row. */
  readonly columns: readonly WorklistColumn<Row>[];
  /** Dims what belongs to earlier filters while the next page loads. */
  readonly stale?: boolean;
}

/** Rows of work: a table where there is room, cards on a phone; one main action a row, in the last column. */
export function Worklist<Row>({ caption, captionHidden, rows, rowKey, columns, stale = false }: WorklistProps<Row>) {
  const hidden = 'nhsuk-u-visually-hidden';
  // The roles are said again, since browsers forget them once a table is laid out as cards.
  return (
    <table role="table" className={stale ? 'kith-worklist kith-worklist--stale' : 'kith-worklist'} aria-busy={stale}>
      <caption className={captionHidden ? hidden : 'nhsuk-table__caption nhsuk-table__caption--m'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ heading, headingHidden }) => (
            <th key={heading} role="columnheader" scope="col">
              <span className={headingHidden ? hidden : undefined}>{heading}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) => (
              <WorklistCell key={column.heading} column={column} row={row} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps<Row> {
  readonly column: WorklistColumn<Row>;
  readonly row: Row;
  readonly first: boolean;
}

function WorklistCell<Row>({ column, row, first }: CellProps<Row>) {
  const content = column.cell(row);
  if (first) {
    return (
      <th role="rowheader" scope="row">
        {content}
      </th>
    );
  }
  const empty = content === null || content === undefined || content === '';
  return (
    <td role="cell" className={empty ? 'kith-worklist__empty' : undefined}>
      {!column.headingHidden && (
        <span aria-hidden="true" className="kith-worklist__label">
          {column.heading}
        </span>
      )}
      <div>{content}</div>
    </td>
  );
}
