import { layOut, mapSize, type MapPoint } from './map-layout';

const scaleWords = (miles: number) => (miles === 1 ? '1 mile' : `${miles} miles`);

/** Where the services of a list are, by their numbers in it. The list says all of it too; nothing is fetched to draw it. */
export function ServiceMap({ services }: { readonly services: readonly (readonly MapPoint[])[] }) {
  const layout = layOut(services);
  if (!layout) return null;
  const { width, height, margin } = mapSize;
  const { miles, length } = layout.scale;
  return (
    <figure className="kith-map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="Map of the services in this list, by their numbers"
      >
        <rect width={width} height={height} className="kith-map__ground" />
        <path d={`M${width - 24} 36 v-20 m-5 6 l5 -6 l5 6`} className="kith-map__line" />
        <text x={width - 24} y={52} className="kith-map__words">
          N
        </text>
        <path d={`M${margin} ${height - 14} v4 h${length} v-4`} className="kith-map__line" />
        <text x={margin + length / 2} y={height - 16} className="kith-map__words">
          {scaleWords(miles)}
        </text>
        {[...layout.pins].reverse().map(({ number, x, y }) => (
          <g key={`${number} ${x} ${y}`} transform={`translate(${x} ${y})`}>
            <circle r={12} className="kith-map__pin" />
            <text y={5} className="kith-map__number">
              {number}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="kith-quiet">Numbers are those of the list. Distances are in a straight line.</figcaption>
    </figure>
  );
}
