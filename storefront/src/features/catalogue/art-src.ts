/** Prefix under which pictures of the backend are passed on from this origin. */
const MEDIA = "/media"

/** Label art is drawn in two cuts: bare and small for cards, large with its plate. */
export function largeArt(image: string): string {
  return image.startsWith("/art/") ? image.replace(/-480\.webp$/, "-label-1000.webp") : image
}

const ART = /^(\/art\/.+?)-(480|label-1000)\.webp$/
/** In which widths each cut of the drawn art lies ready, pixels. */
const WIDTHS = {
  "480": [320, 480, 720].map((width) => ({ width, cut: `${width}` })),
  "label-1000": [720, 1000].map((width) => ({ width, cut: `label-${width}` })),
}

/** In which widths the backend hands out a photo, and the most that it keeps of one. */
const PHOTO_WIDTHS = [320, 480, 720, 1000]
const KEPT = 1600

/** The widths of a picture of this origin, as `srcset`. */
export function artSet(src: string): string | undefined {
  if (src.startsWith(`${MEDIA}/`)) {
    const narrow = PHOTO_WIDTHS.map((width) => `${src}?w=${width} ${width}w`)
    return [...narrow, `${src} ${KEPT}w`].join(", ")
  }
  const [, stem, cut] = ART.exec(src) ?? []
  if (cut !== "480" && cut !== "label-1000") return undefined
  return WIDTHS[cut].map((one) => `${stem}-${one.cut}.webp ${one.width}w`).join(", ")
}

/**
 * A picture's address on this origin: art that ships with the shop as it is, pictures uploaded to
 * the backend through `/media`. Anything else is not shown.
 */
export function artSrc(image: string | null): string | null {
  if (image === null) return null
  if (image.startsWith("/art/")) return image
  const path = image.replace(/^https?:\/\/[^/]+/, "")
  return path.startsWith("/static/") ? `${MEDIA}${path.slice("/static".length)}` : null
}

/**
 * A large picture as JPEG for catalogues and link previews of others, which do not all read WebP;
 * uploaded photos go as they are. Null where there is none.
 */
export function feedPicture(image: string | null): string | null {
  const src = artSrc(image)
  return src?.replace(ART, "$1-800.jpg") ?? null
}
