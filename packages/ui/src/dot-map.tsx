import type { ReactNode } from "react"
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

/** Where a mark leads; every link of a map must stand in text beside it as well. */
type MapLink = { href: string; name: string }

/** A commune: one dot, its radius by its area. */
export type MapPlace = MapPoint & { code: string; areaKm2: number; link?: MapLink }

export type MapOutlet = MapPoint & {
  id: string
  link?: MapLink
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

/**
 * A mark that can be pressed, with a finger-wide field around it. The keyboard takes the links in
 * the text beside the map instead of passing through every dot.
 */
function Mark(props: { x: number; y: number; link?: MapLink; children: ReactNode }) {
  const { x, y, link, children } = props
  if (!link) return children
  return (
    <a href={link.href} aria-label={link.name} tabIndex={-1} className="o-map-link">
      <title>{link.name}</title>
      <circle cx={x} cy={y} r={14} fill="transparent" />
      {children}
    </a>
  )
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

const radiusOf = ({ areaKm2 }: MapPlace) => Math.round((2.6 + Math.sqrt(areaKm2) * 0.36) * 10) / 10

/** A dot as a part of one path: those that lead nowhere need no element each. */
function dotOf(place: MapPlace, frame: MapFrame): string {
  const { x, y } = frame.toXY(place)
  const r = radiusOf(place)
  const left = Math.round((x - r) * 10) / 10
  return `M${left} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

/** The communes as dots, outlets as squares, one ring for the origin. No border is drawn. */
export function DotMap({ places, outlets, origin, seaLabel, label, className }: DotMapProps) {
  const frame = projectMap([...places, ...outlets], WIDTH, MARGIN)
  const ring = origin && frame.toXY(origin)
  const linked = places.filter(({ link }) => link)
  const plain = places.filter(({ link }) => !link)
  const isLinked = [...places, ...outlets].some((one) => one.link)
  return (
    <svg
      role={isLinked ? "group" : "img"}
      aria-label={label}
      className={classNames("o-map", className)}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
    >
      <Sea frame={frame} label={seaLabel} />
      <path className="o-map-place" d={plain.map((place) => dotOf(place, frame)).join("")} />
      {linked.map((place) => {
        const { x, y } = frame.toXY(place)
        return (
          <Mark key={place.code} x={x} y={y} link={place.link}>
            <circle className="o-map-place" cx={x} cy={y} r={radiusOf(place)} />
          </Mark>
        )
      })}
      {outlets.map((outlet) => {
        const { x, y } = frame.toXY(outlet)
        const name = outlet.has ? "o-map-outlet" : "o-map-outlet o-map-outlet--hollow"
        return (
          <Mark key={outlet.id} x={x} y={y} link={outlet.link}>
            <rect className={name} x={x - 6.5} y={y - 6.5} width={13} height={13} />
            {outlet.label && <MapLabel x={x} y={y} side={outlet.labelSide} words={outlet.label} />}
          </Mark>
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
