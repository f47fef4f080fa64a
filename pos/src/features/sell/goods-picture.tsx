import type { GoodsKind } from "./goods-kind"

/**
 * A flat drawing of 40 px in the till's own colours; decoration beside the name. It lies once in the
 * page (`goods-drawings.svg`): a list of goods points at it instead of drawing it again.
 */
export function GoodsPicture({ kind, size = 40 }: { kind: GoodsKind; size?: number }) {
  return (
    <svg aria-hidden={true} width={size} height={size} className="shrink-0">
      <use href={`#goods-${kind}`} />
    </svg>
  )
}
