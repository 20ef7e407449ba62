export interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly count?: number | null | undefined;
  /** The number is too small to be told. */
  readonly suppressed: boolean;
}

export interface CountChartProps {
  readonly caption: string;
  /** What is counted: "Referrals". */
  readonly unit: string;
  readonly rows: readonly CountRow[];
}

const suppressedWords = 'fewer than 5';
// The most a suppressed number can be; its bar is hatched, so that it is not taken for a count.
const suppressedLength = 4;
const barHeight = 20;
const chartWidth = 400;

/** Numbers as bars for those who would rather look than read, in the same table in which they stand as text. */
export function CountChart({ caption, unit, rows }: CountChartProps) {
  const longest = Math.max(suppressedLength, ...rows.map(({ count }) => count ?? 0));
  return (
    <table className="kith-chart">
      <caption className="nhsuk-u-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="nhsuk-u-visually-hidden">What is counted</span>
          </th>
          <th scope="col" className="kith-chart__count">
            {unit}
          </th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td className="kith-chart__count">
              {row.suppressed ? suppressedWords : (row.count ?? 0).toLocaleString('en-GB')}
            </td>
            <td aria-hidden="true" className="kith-chart__bar">
              <Bar row={row} longest={longest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ row, longest }: { readonly row: CountRow; readonly longest: number }) {
  const length = row.suppressed ? suppressedLength : (row.count ?? 0);
  return (
    <svg viewBox={`0 0 ${chartWidth} ${barHeight}`} preserveAspectRatio="none" focusable="false">
      <rect
        className={row.suppressed ? 'kith-chart__suppressed' : 'kith-chart__full'}
        width={(length / longest) * chartWidth}
        height={barHeight}
      />
    </svg>
  );
}
