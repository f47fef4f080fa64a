import type { ComponentProps } from "react"

type Known = "src" | "alt" | "width" | "height"

export type PictureProps = Omit<ComponentProps<"img">, Known> & {
  src: string
  /** Empty where the words stand beside it. */
  alt: string
  /** Pixels, of the shape in which it is shown: its place is kept before it comes. */
  width: number
  height: number
}

/**
 * A picture that lies ready in its final sizes: shipped art, an upload, or a file that only this
 * browser has. Nothing resizes it on the way.
 */
export function Picture({ alt, loading = "lazy", decoding = "async", ...picture }: PictureProps) {
  // Its address comes last: some browsers begin to fetch at it.
  return <img alt={alt} loading={loading} decoding={decoding} {...picture} />
}
