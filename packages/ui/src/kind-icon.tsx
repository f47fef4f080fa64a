import { classNames } from "./class-names"

/** Line drawings of the product groups on a 24 unit square, 1.6 units thick. */
const PATHS = {
  candy:
    "M9 15.500a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11ZM13.5 7.200a6 6 0 1 1-6 9.900M7 8.500l.8.600M10.5 8l-.7.700M8.5 12l.9-.400M11.3 11.600l.5.7",
  honey:
    "M6 8h12M7 4.500h10V8H7zM6.5 8C5.5 9 5 10 5 11.500V18a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-6.500c0-1.5-.5-2.5-1.5-3.500M12 11.500l2.6 1.500v3L12 17.5 9.4 16v-3z",
  "fish-sauce":
    "M10 3h4v3.500c0 1.6 3 2.6 3 5.500v7a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-7c0-2.9 3-3.9 3-5.500zM10 5.500h4M8.8 15c2-2 4.2-2 5.7 0-1.5 2-3.7 2-5.7 0ZM14.5 15l1.3-1.200v2.400z",
  seafood:
    "M3.5 12c3.5-5 9-5.5 13.5 0-4.5 5.5-10 5-13.5 0ZM17 12l4-3.500v7zM7.5 11.200v.100M11 9c1 2 1 4 0 6",
  meat: "M4.5 9c0-1.4 1-2.5 2.5-2.500h10c1.5 0 2.5 1.1 2.5 2.500v6c0 1.4-1 2.5-2.5 2.500H7c-1.5 0-2.5-1.1-2.5-2.500zM8.5 6.500v11M15.5 6.500v11M4.5 12H2.500M21.5 12h-2",
  fruit:
    "M12 7.500a6.6 6.6 0 1 1 0 13.2 6.6 6.6 0 0 1 0-13.200ZM12 7.500c0-2 .7-3.3 2-4.500M12.5 5.500c2.5-2.2 5-2 6.5-.5-1.8 2-4.3 2.2-6.5.500Z",
  vegetable:
    "M12 21c-4 0-6.5-3.5-6.5-8 2.5 0 5 1.5 6.5 4 1.5-2.5 4-4 6.5-4 0 4.5-2.5 8-6.5 8ZM12 17c-2.5-4.5-2.5-9 0-13.5 2.5 4.5 2.5 9 0 13.500Z",
  rice: "M12 21V9M12 9c-2.2-1.7-2.2-4 0-6 2.2 2 2.2 4.3 0 6ZM12 13.500c-3 0-4.5-1.6-4.6-4.3 3 0 4.5 1.5 4.6 4.300ZM12 13.500c3 0 4.5-1.6 4.6-4.3-3 0-4.5 1.5-4.6 4.300ZM12 18.500c-3 0-4.5-1.6-4.6-4.3 3 0 4.5 1.5 4.6 4.300ZM12 18.500c3 0 4.5-1.6 4.6-4.3-3 0-4.5 1.5-4.6 4.300Z",
  noodle:
    "M3.5 11.500h17c0 4.5-2.7 8-6.5 8.500h-4c-3.8-.5-6.5-4-6.5-8.500ZM7 11.500V6M10 11.500V4.500M13 11.500V4.500M19.5 3l-7 8.5",
  tea: "M5 10h11v5a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 11.500h1.500a2.5 2.5 0 0 1 0 5H16M8.5 7.500c-1-1.3 1-2.2 0-3.500M12.5 7.500c-1-1.3 1-2.2 0-3.5",
  alcohol:
    "M10 3h4v3l-.5 2c3 .8 4.5 3 4.5 6v5a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-5c0-3 1.5-5.2 4.5-6L10 6zM6 14h12M6 18h12",
  antler:
    "M12 21c0-5-1-8-4-11M8 10C5 9 4 7 4 4M8 10c-.5-2.5 0-4.5 1.5-6M12 21c0-5 1-8 4-11M16 10c3-1 4-3 4-6M16 10c.5-2.5 0-4.5-1.5-6",
  spice:
    "M8 9h8l1 10a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2zM8.5 5h7v4h-7zM10.5 7v.100M12 7v.100M13.5 7v.100M9.5 14h5",
  oil: "M10 3h4v3c2 1 3 2.5 3 5v8a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-8c0-2.5 1-4 3-5zM12 11.500c1.3 1.7 2 2.7 2 3.800a2 2 0 1 1-4 0c0-1.1.7-2.1 2-3.800Z",
  incense: "M5 15h14l-1.5 5h-11zM8 15V7M12 15V5M16 15V8M12 5c-1-1 1-1.5 0-3",
  craft:
    "M4 8.500h16l-2 11.500H6zM4 8.500c2-5.5 14-5.5 16 0M8 8.500l1 11.500M12 8.500V20M16 8.5 15 20M5 14h14",
  gift: "M4 9h16v4H4zM5.5 13h13v8h-13zM12 9v12M12 9c-2.5 0-5-.8-5-3s3.5-2.5 5 3c1.5-5.5 5-5.2 5-3s-2.5 3-5 3Z",
} as const

export type ProductKind = keyof typeof PATHS

/** Every kind that has a drawing. */
export const PRODUCT_KINDS = Object.keys(PATHS) as ProductKind[]

export type KindIconProps = {
  kind: ProductKind
  size?: number
  /** Accessible name; leave out beside words. */
  label?: string
  className?: string
}

/** A product group as a line drawing in the current colour. */
export function KindIcon({ kind, size = 24, label, className }: KindIconProps) {
  return (
    <svg
      role={label ? "img" : "presentation"}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={classNames("o-kind", className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[kind]} />
    </svg>
  )
}
