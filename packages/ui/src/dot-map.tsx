import { classNames } from "./class-names"
import { type MapFrame, type MapPoint, projectMap } from "./project-map"

const WIDTH = 800
const MARGIN = 40
/** Label offset and anchor by side of its square. */
const SIDES = {
  right: { dx: 12, dy: 5, anchor: "start" },
  left: { dx: -12, dy: 5, anchor: "end" },
  above: { dx: 0, dy: -14, anchor: "middle" },
  below: { dx: 0, dy: 24, anchor: "middle" },
} as const

/** A commune: one dot, its radius by its area. */
export type MapPlace = MapPoint & { code: string; areaKm2: number }

export type MapOutlet = MapPoint & {
  id: string
  /** Solid square when it has the goods (or simply exists), hollow otherwise. */
  has: boolean
  /** A short name beside the square; only a few, so that none overlap. */
  label?: string
  labelSide?: keyof typeof SIDES
}

export type DotMapProps = {
  places: MapPlace[]
  outlets: MapOutlet[]
  /** Place of origin: one ring. */
  origin?: MapPoint & { label: string; labelSide?: keyof typeof SIDES }
  /** "Biển Đông" */
  seaLabel: string
  /** Accessible name; the facts of the map stand in text beside it. */
  label: string
  className?: string
}

function MapLabel(props: { x: number; y: number; side?: keyof typeof SIDES; words: string }) {
  const side = SIDES[props.side ?? "right"]
  return (
    <text
      className="o-map-label"
      x={props.x + side.dx}
      y={props.y + side.dy}
      textAnchor={side.anchor}
    >
      {props.words}
    </text>
  )
}

/** Three wave lines in the empty north-east corner: they give direction, they draw no coast. */
function Sea({ frame, label }: { frame: MapFrame; label: string }) {
  const x = frame.width * 0.71
  const y = frame.height * 0.07
  const wave = "q9 -9 18 0t18 0t18 0"
  return (
    <g className="o-map-sea">
      <path d={`M${x} ${y}${wave}M${x + 66} ${y + 32}${wave}M${x + 150} ${y + 70}${wave}`} />
      <text x={x + 78} y={y + 6}>
        {label}
      </text>
    </g>
  )
}

/** The communes as dots, outlets as squares, one ring for the origin. No border is drawn. */
export function DotMap({ places, outlets, origin, seaLabel, label, className }: DotMapProps) {
  const frame = projectMap([...places, ...outlets], WIDTH, MARGIN)
  const ring = origin && frame.toXY(origin)
  return (
    <svg
      role="img"
      aria-label={label}
      className={classNames("o-map", className)}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
    >
      <Sea frame={frame} label={seaLabel} />
      {places.map((place) => {
        const { x, y } = frame.toXY(place)
        const radius = Math.round((2.6 + Math.sqrt(place.areaKm2) * 0.36) * 10) / 10
        return <circle key={place.code} className="o-map-place" cx={x} cy={y} r={radius} />
      })}
      {outlets.map((outlet) => {
        const { x, y } = frame.toXY(outlet)
        const name = outlet.has ? "o-map-outlet" : "o-map-outlet o-map-outlet--hollow"
        return (
          <g key={outlet.id}>
            <rect className={name} x={x - 6.5} y={y - 6.5} width={13} height={13} />
            {outlet.label && <MapLabel x={x} y={y} side={outlet.labelSide} words={outlet.label} />}
          </g>
        )
      })}
      {origin && ring && (
        <g>
          <circle className="o-map-ring" cx={ring.x} cy={ring.y} r={14} />
          <circle className="o-map-origin" cx={ring.x} cy={ring.y} r={5} />
          <MapLabel
            x={ring.x + (origin.labelSide === "left" ? -6 : 6)}
            y={ring.y}
            side={origin.labelSide}
            words={origin.label}
          />
        </g>
      )}
    </svg>
  )
}
