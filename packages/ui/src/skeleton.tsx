import { classNames } from "./class-names"
import { Pattern } from "./pattern"

/** A still picture-sized block on weave ground; appears only after 300 ms and never moves. */
export function ArtSkeleton({ className }: { className?: string }) {
  return (
    <span className={classNames("o-wait o-wait-art", className)} aria-hidden={true}>
      <Pattern kind="dan" behind />
    </span>
  )
}

/** A still block of the true size of the text it stands for. */
export function TextSkeleton({ className }: { className?: string }) {
  return <span className={classNames("o-wait o-wait-text", className)} aria-hidden={true} />
}
