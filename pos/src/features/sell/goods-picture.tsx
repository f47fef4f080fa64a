import type { ReactNode } from "react"
import type { GoodsKind } from "./goods-kind"

const bottle = (body: string, label: ReactNode) => (
  <>
    <path className="fill-note-2k" d="M17 3h6v6h-6z" />
    <path
      className={body}
      d="M17 8h6v5c0 2 4 3 4 7v14a3 3 0 0 1-3 3h-8a3 3 0 0 1-3-3V20c0-4 4-5 4-7z"
    />
    <rect className="fill-on-strip" x={13} y={22} width={14} height={9} />
    {label}
  </>
)

const jar = (body: string, lid: string) => (
  <>
    <rect className={lid} x={11} y={5} width={18} height={6} rx={1.5} />
    <path
      className={body}
      d="M11 12h18c2 0 3 2 3 4v17a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4V16c0-2 1-4 3-4z"
    />
    <rect className="fill-on-strip" x={8} y={19} width={24} height={10} />
  </>
)

const DRAWINGS: Record<GoodsKind, ReactNode> = {
  cracker: (
    <>
      <circle className="fill-note-10k" cx={20} cy={20} r={17} />
      <circle className="fill-offline" cx={20} cy={20} r={15} />
      <g className="fill-note-2k">
        <ellipse cx={13} cy={13} rx={1.8} ry={1.1} />
        <ellipse cx={22} cy={10} rx={1.8} ry={1.1} />
        <ellipse cx={28} cy={17} rx={1.1} ry={1.8} />
        <ellipse cx={19} cy={19} rx={1.8} ry={1.1} />
        <ellipse cx={11} cy={23} rx={1.1} ry={1.8} />
        <ellipse cx={26} cy={26} rx={1.8} ry={1.1} />
        <ellipse cx={17} cy={29} rx={1.8} ry={1.1} />
      </g>
    </>
  ),
  jelly: (
    <>
      <path className="fill-note-20k" d="M5 20C5 2 35 2 35 20z" />
      <g className="stroke-note-20k" strokeWidth={2.4} fill="none" strokeLinecap="round">
        <path d="M10 22c-2 5 2 7 0 13M17 22c-2 5 2 9 0 15M24 22c2 5-2 9 0 15M31 22c2 5-2 7 0 13" />
      </g>
    </>
  ),
  guava: (
    <>
      <circle className="fill-note-100k" cx={20} cy={23} r={14} />
      <circle className="fill-on-strip/30" cx={15} cy={18} r={4} />
      <path className="fill-note-2k" d="M19 5h2.400v6H19z" />
      <path className="fill-note-100k" d="M21 10c1-5 6-8 11-6-1 5-5 8-11 6z" />
    </>
  ),
  cudo: (
    <>
      <circle className="fill-note-2k" cx={24} cy={17} r={13} />
      <circle className="fill-offline" cx={17} cy={22} r={14} />
      <g className="fill-note-10k">
        <circle cx={12} cy={18} r={1.6} />
        <circle cx={20} cy={15} r={1.6} />
        <circle cx={17} cy={23} r={1.6} />
        <circle cx={24} cy={24} r={1.6} />
        <circle cx={12} cy={28} r={1.6} />
        <circle cx={20} cy={31} r={1.6} />
      </g>
    </>
  ),
  candy: (
    <>
      <rect className="fill-note-200k" x={4} y={11} width={32} height={20} rx={4} />
      <g className="fill-offline">
        <ellipse cx={12} cy={18} rx={4} ry={2.6} />
        <ellipse cx={24} cy={17} rx={4} ry={2.6} />
        <ellipse cx={18} cy={25} rx={4} ry={2.6} />
        <ellipse cx={29} cy={25} rx={4} ry={2.6} />
      </g>
    </>
  ),
  sauce: bottle(
    "fill-note-200k",
    <path className="fill-note-500k" d="M15 26.500c3-3 6-3 8 0l2-1.500v3l-2-1.500c-2 3-5 3-8 0z" />,
  ),
  honey: (
    <>
      {jar("fill-offline", "fill-note-10k")}
      <path className="fill-peel" d="M20 20l4 2.300v4.600L20 29.200l-4-2.300v-4.600z" />
    </>
  ),
  tea: (
    <>
      <path className="fill-note-100k" d="M8 14l12-8 12 8v22H8z" />
      <path className="fill-on-strip" d="M12 18h16v13H12z" />
      <path className="fill-note-100k" d="M20 19.500c5 3 5 7 0 10.500-5-3.500-5-7.500 0-10.500z" />
    </>
  ),
  noodles: (
    <>
      <rect className="fill-on-strip" x={7} y={5} width={26} height={31} rx={3} />
      <g className="stroke-line2" strokeWidth={1.6} fill="none">
        <path d="M12 8v25M17 8v25M22 8v25M27 8v25" />
      </g>
      <rect className="fill-note-100k" x={7} y={16} width={26} height={9} />
    </>
  ),
  nuts: (
    <>
      <path
        className="fill-note-10k"
        d="M9 13c4-7 11-4 13 1 2 4 3 4 6 6 5 3 5 11-1 13-7 3-11-2-13-7-1-3-4-3-6-6-1-3-1-5 1-7z"
      />
      <g className="stroke-offline" strokeWidth={1.4} fill="none">
        <path d="M12 15c3 4 6 5 9 10M17 12c1 3 5 7 9 9M19 27c2 2 5 3 8 1" />
      </g>
    </>
  ),
  shrimp: (
    <path
      className="stroke-peel"
      d="M29 8C17 5 8 12 9 21c1 8 9 12 17 9M29 8l6-3M29 8l6 1M26 30l6 4M26 30l7-1"
      fill="none"
      strokeWidth={5.5}
      strokeLinecap="round"
    />
  ),
  squid: (
    <>
      <path className="fill-note-50k" d="M20 3l7 10v10H13V13z" />
      <g className="stroke-note-50k" strokeWidth={2.4} fill="none" strokeLinecap="round">
        <path d="M14 24c-1 5-4 6-3 11M18 24v12M22 24v12M26 24c1 5 4 6 3 11" />
      </g>
    </>
  ),
  fish: (
    <>
      <path className="fill-note-500k" d="M3 20c7-11 19-11 26-2l8-6v16l-8-6C22 31 10 31 3 20z" />
      <circle className="fill-on-strip" cx={11} cy={18} r={2} />
    </>
  ),
  sausage: (
    <g className="stroke-note-200k" strokeWidth={7} strokeLinecap="round">
      <path d="M8 11h24M8 20h24M8 29h24" />
    </g>
  ),
  roll: (
    <>
      <rect className="fill-note-100k" x={3} y={13} width={34} height={14} rx={5} />
      <g className="stroke-on-strip" strokeWidth={2}>
        <path d="M11 13v14M19 13v14M27 13v14" />
      </g>
    </>
  ),
  spirit: (
    <>
      <rect className="fill-note-200k" x={17} y={2} width={6} height={6} />
      <path
        className="fill-note-20k"
        d="M17 8h6v6c6 2 9 7 9 13 0 6-3 10-7 10H15c-4 0-7-4-7-10 0-6 3-11 9-13z"
      />
      <rect className="fill-on-strip" x={12} y={21} width={16} height={10} rx={1} />
    </>
  ),
  oil: bottle(
    "fill-offline",
    <path className="fill-peel" d="M20 22.500c3 4 3 6.500 0 7.500-3-1-3-3.500 0-7.500z" />,
  ),
  rice: (
    <>
      <path className="fill-note-10k" d="M12 4h16l-3 5h-10z" />
      <path
        className="fill-offline"
        d="M14 9h12c5 5 7 12 7 20 0 5-3 8-7 8H14c-4 0-7-3-7-8 0-8 2-15 7-20z"
      />
      <path
        className="fill-note-100k"
        d="M20 17c2 3 2 5 0 7-2-2-2-4 0-7zm-5 6c3 1 4 3 4 6-3 0-5-2-4-6zm10 0c1 4-1 6-4 6 0-3 1-5 4-6z"
      />
    </>
  ),
  jar: (
    <>
      {jar("fill-note-100k", "fill-note-2k")}
      <circle className="fill-note-100k" cx={20} cy={24} r={3.5} />
    </>
  ),
  fruit: (
    <>
      <circle className="fill-peel" cx={20} cy={23} r={14} />
      <path className="fill-note-100k" d="M20 10c1-5 6-8 11-6-1 5-5 8-11 6z" />
      <path className="fill-note-2k" d="M19 6h2v5h-2z" />
    </>
  ),
  meat: (
    <>
      <path
        className="fill-note-200k"
        d="M6 22C6 10 18 4 27 9c8 4 9 14 2 19-5 4-9 1-12 4-5 4-11-1-11-10z"
      />
      <circle className="fill-on-strip" cx={25} cy={17} r={4} />
    </>
  ),
  herbal: (
    <>
      <rect className="fill-note-50k" x={7} y={8} width={26} height={28} rx={2} />
      <rect className="fill-on-strip" x={11} y={14} width={18} height={16} />
      <path
        className="stroke-note-2k"
        d="M20 29V21M20 23c-6-1-7-5-6-8M20 23c6-1 7-5 6-8"
        fill="none"
        strokeWidth={2.2}
        strokeLinecap="round"
      />
    </>
  ),
  incense: (
    <>
      <path className="fill-note-200k" d="M6 28h28v9H6z" />
      <g className="stroke-note-2k" strokeWidth={2.4} strokeLinecap="round">
        <path d="M10 27V10M15 27V6M20 27V9M25 27V5M30 27V11" />
      </g>
      <g className="fill-peel">
        <circle cx={10} cy={8} r={2} />
        <circle cx={15} cy={4} r={2} />
        <circle cx={20} cy={7} r={2} />
        <circle cx={25} cy={3} r={2} />
        <circle cx={30} cy={9} r={2} />
      </g>
    </>
  ),
  craft: (
    <>
      <path className="fill-note-10k" d="M5 16h30l-4 20H9z" />
      <path
        className="stroke-offline"
        d="M7 22h26M8 28h24M14 16v20M20 16v20M26 16v20"
        fill="none"
        strokeWidth={1.8}
      />
      <path className="stroke-note-2k" d="M10 16c0-14 20-14 20 0" fill="none" strokeWidth={2.6} />
    </>
  ),
  gift: (
    <>
      <rect className="fill-note-200k" x={6} y={17} width={28} height={19} rx={2} />
      <rect className="fill-note-50k" x={4} y={11} width={32} height={8} rx={2} />
      <path
        className="fill-offline"
        d="M18 11h4v25h-4zM20 11c-3-8-11-7-10-2 1 2 6 2 10 2zm0 0c3-8 11-7 10-2-1 2-6 2-10 2z"
      />
    </>
  ),
  box: (
    <>
      <path className="fill-note-10k" d="M5 13l15-8 15 8v17l-15 7-15-7z" />
      <path className="fill-offline" d="M5 13l15 7 15-7-15-8z" />
      <path className="stroke-note-2k" d="M20 20v17" strokeWidth={1.6} />
    </>
  ),
}

/** A flat drawing of 40 px in the till's own colours; decoration beside the name. */
export function GoodsPicture({ kind, size = 40 }: { kind: GoodsKind; size?: number }) {
  return (
    <svg aria-hidden={true} width={size} height={size} viewBox="0 0 40 40" className="art shrink-0">
      {DRAWINGS[kind]}
    </svg>
  )
}
