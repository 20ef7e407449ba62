export interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly count?: number | null | undefined;
  /** The number is held back: it is too small to be told, or would give away one that is. */
  readonly suppressed: boolean;
}

export interface CountChartProps {
  readonly caption: string;
  /** What is counted: "Referrals". */
  readonly unit: string;
  readonly rows: readonly CountRow[];
}

const suppressedWords = 'not told';
const barHeight = 20;
const chartWidth = 400;

/** Numbers as bars for those who would rather look than read, in the same table in which they stand as text. */
export function CountChart({ caption, unit, rows }: CountChartProps) {
  const longest = Math.max(1, ...rows.map(({ count }) => count ?? 0));
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
              {!row.suppressed && <Bar count={row.count ?? 0} longest={longest} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ count, longest }: { readonly count: number; readonly longest: number }) {
  return (
    <svg viewBox={`0 0 ${chartWidth} ${barHeight}`} preserveAspectRatio="none" focusable="false">
      <rect className="kith-chart__full" width={(count / longest) * chartWidth} height={barHeight} />
    </svg>
  );
}
