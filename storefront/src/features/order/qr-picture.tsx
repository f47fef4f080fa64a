"use client"

import { qrMatrix } from "@ocop/ui"
import { useMemo } from "react"

/** A QR code, black on white in both themes, 288 px. */
export function QrPicture({ payload, label }: { payload: string; label: string }) {
  const { size, path } = useMemo(() => qrMatrix(payload), [payload])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={288}
      height={288}
      shapeRendering="crispEdges"
      className="h-auto w-[min(18rem,72vw)]"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
