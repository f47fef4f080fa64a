import { qrMatrix } from "@ocop/ui"
import { type CSSProperties, useMemo } from "react"

/** A QR code with its quiet zone, black on white in both themes; `width` sets the size of a module. */
export function QrPicture({
  text,
  label,
  className,
  width,
}: {
  text: string
  label: string
  className?: string
  /** CSS width for a code of so many modules a side; without it the class decides. */
  width?: (modules: number) => CSSProperties["width"]
}) {
  const { size, path } = useMemo(() => qrMatrix(text), [text])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      style={width ? { width: width(size) } : undefined}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
