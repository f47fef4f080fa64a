"use client"

import { ZoomIn } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { largeArt } from "../catalogue/art-src"
import { ProductArt } from "../catalogue/product-art"
import { ZoomDialog } from "./zoom-dialog"

type Props = { images: { src: string; alt: string }[]; title: string }

/** The pictures: one large, which opens at full size; the others to choose from below. */
export function Gallery({ images, title }: Props) {
  const t = useTranslations("gallery")
  const [index, setIndex] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const shown = images[index] ?? images[0]
  const alt = shown?.alt || title
  return (
    <figure>
      <div className="relative -mx-(--space-edge) aspect-square overflow-hidden sm:mx-0 sm:rounded-picture">
        <ProductArt
          image={shown ? largeArt(shown.src) : null}
          alt={alt}
          eager="first"
          sizes="(min-width: 68.75rem) 41.5rem, (min-width: 51.25rem) 46vw, 100vw"
        />
        {shown && (
          <button
            type="button"
            onClick={() => dialog.current?.showModal()}
            className="zoom-open"
            aria-haspopup="dialog"
          >
            <span className="zoom-open-words">
              <ZoomIn aria-hidden size={20} strokeWidth={1.8} />
              {t("open")}
            </span>
          </button>
        )}
      </div>
      {images.length > 1 && (
        <ul className="mt-3 grid grid-cols-4 gap-3">
          {images.slice(0, 8).map((image, at) => (
            <li key={image.src}>
              <button
                type="button"
                aria-label={t("choose", { number: at + 1, count: images.length })}
                aria-pressed={at === index}
                onClick={() => setIndex(at)}
                className="gallery-thumb"
              >
                <ProductArt image={image.src} sizes="10rem" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown && <ZoomDialog key={shown.src} ref={dialog} src={largeArt(shown.src)} alt={alt} />}
    </figure>
  )
}
