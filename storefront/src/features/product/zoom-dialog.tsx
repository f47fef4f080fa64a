"use client"

import { X, ZoomIn, ZoomOut } from "lucide-react"
import { useTranslations } from "next-intl"
import type { RefObject } from "react"
import { ProductArt } from "../catalogue/product-art"
import { useZoom } from "./use-zoom"

type Props = { ref: RefObject<HTMLDialogElement | null>; src: string; alt: string }

/** A picture as large as the screen, to be looked at closely by finger, mouse or keys. */
export function ZoomDialog({ ref, src, alt }: Props) {
  const t = useTranslations("gallery")
  const { view, frame, zoomIn, zoomOut, reset, onKeyDown, handlers } = useZoom()
  return (
    <dialog
      ref={ref}
      aria-label={t("title", { name: alt })}
      onClose={reset}
      onKeyDown={onKeyDown}
      className="zoom-sheet"
    >
      <div ref={frame} className="zoom-frame" {...handlers}>
        <div
          className="zoom-picture"
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        >
          <ProductArt image={src} alt={alt} sizes="200vw" />
        </div>
      </div>
      <div className="zoom-bar">
        <p className="max-sm:hidden">{t("help")}</p>
        <button type="button" onClick={zoomOut} aria-label={t("out")} disabled={view.scale <= 1}>
          <ZoomOut aria-hidden size={22} strokeWidth={1.8} />
        </button>
        <button type="button" onClick={zoomIn} aria-label={t("in")} disabled={view.scale >= 4}>
          <ZoomIn aria-hidden size={22} strokeWidth={1.8} />
        </button>
        <button type="button" onClick={() => ref.current?.close()} aria-label={t("close")}>
          <X aria-hidden size={22} strokeWidth={1.8} />
        </button>
      </div>
    </dialog>
  )
}
