import { ean13Modules } from "@ocop/domain"
import { QrPicture } from "../../parts/qr-picture"

/** Light modules that a scanner needs beside the bars (GS1 General Specifications §5.2.3.4). */
const LEFT = 11
const RIGHT = 7
const HEIGHT = 30
/** Dots of an 8 dots/mm printer a module: 0.375 mm, a little above the nominal size of an EAN-13. */
const DOTS = 3

/** A code as scanners read it, and as people do: bars for thirteen digits, a square for our own. */
export function BarCode({ code, caption = code }: { code: string; caption?: string }) {
  const modules = ean13Modules(code)
  return (
    <figure className="shrink-0 text-center">
      {modules ? (
        <Bars modules={modules} code={code} />
      ) : (
        <QrPicture text={code} label={caption} width={(count) => `${count / 2}mm`} />
      )}
      <figcaption className="leading-none">{caption}</figcaption>
    </figure>
  )
}

function Bars({ modules, code }: { modules: string; code: string }) {
  const width = LEFT + modules.length + RIGHT
  const path = [...modules]
    .map((bar, i) => (bar === "1" ? `M${LEFT + i} 0h1v${HEIGHT}h-1z` : ""))
    .join("")
  return (
    <svg
      role="img"
      aria-label={code}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      style={{ width: `${(width * DOTS) / 8}mm` }}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
