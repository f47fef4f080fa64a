import type { Motif } from "./motif.js"

const LEAF = "#3c7147"
const CREAM = "#fff1d4"
const WOOD = "#a9793a"

const p = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`
const c = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
const e = (x: number, y: number, rx: number, ry: number, fill: string, turn = 0) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${turn ? ` transform="rotate(${turn} ${x} ${y})"` : ""}/>`
const l = (d: string, colour: string, width = 2) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

const bottle = (glass: string, cap: string, sign: string) =>
  p("M17 3h6v8c0 3 5 4 5 9v14a3 3 0 0 1-3 3H15a3 3 0 0 1-3-3V20c0-5 5-6 5-9z", glass) +
  p("M16 2h8v5h-8z", cap) +
  p("M12 21h16v10H12z", CREAM) +
  sign
const jar = (fill: string, lid: string, sign: string) =>
  p("M10 13h20c2 1 3 3 3 5v15a4 4 0 0 1-4 4H11a4 4 0 0 1-4-4V18c0-2 1-4 3-5z", fill) +
  p("M8 5h24v7H8z", lid) +
  p("M13 20h14v10H13z", CREAM) +
  sign
const tray = (inside: string) => c(20, 20, 17, WOOD) + c(20, 20, 14, "#dcbb7a") + inside
const seeds = (list: [number, number][], fill: string) =>
  list.map(([x, y]) => e(x, y, 1.3, 0.8, fill, x * 20)).join("")
const cracker = (x: number, y: number, r: number) =>
  c(x, y, r, "#b98a4a") +
  c(x, y, r - 1.2, "#e6c88f") +
  seeds(
    [
      [x - 4, y - 3],
      [x + 3, y - 5],
      [x + 5, y + 2],
      [x - 2, y + 4],
      [x - 6, y + 2],
      [x + 1, y],
    ],
    "#3a2615",
  )
const leafAt = (d: string) => p(d, LEAF)
const fish = (x: number, y: number, fill: string) =>
  p(`M${x - 13} ${y}q9 -8 19 0l6 -5q-2 5 0 10l-6 -5q-10 8 -19 0z`, fill) +
  c(x - 8, y - 0.5, 1, "#1b2d1f")
const fruit = (rind: string, shade: string) =>
  c(20, 23, 14, rind) +
  p("M29 12a14 14 0 0 1-14 24a14 14 0 0 0 14-24z", shade) +
  leafAt("M20 9c2-6 8-7 12-5-2 5-7 7-12 5z") +
  l("M20 10q-1-3-3-5", "#6b4a26")

const DRAWINGS: Record<Motif, () => string> = {
  "cu-do": () => cracker(25, 16, 12) + c(20, 20, 12, "#5a2a10") + cracker(15, 24, 12),
  "peanut-candy": () =>
    p("M4 14h32v18H4z", "#8a4514") +
    p("M4 12h32v16H4z", "#c67a2b") +
    [
      [10, 17],
      [17, 22],
      [24, 17],
      [31, 22],
      [11, 24],
      [30, 16],
    ]
      .map(([x = 0, y = 0]) => e(x, y, 3, 2.1, "#f0cf95", x * 9))
      .join(""),
  peanuts: () =>
    p(
      "M8 26c-4-6 1-13 8-12 3 0 4-1 6-4 4-6 13-5 14 2s-5 10-9 11c-3 1-4 3-6 6-3 4-10 4-13-3z",
      "#c99250",
    ) + l("M13 20c4 0 4 6 8 6M25 12c4 1 5 4 8 5", "#8d5a24", 1.5),
  "rice-cracker": () => cracker(20, 20, 16),
  "rice-paper": () =>
    [32, 28, 24]
      .map((y) => e(20, y, 16, 6, "#d8c79c") + e(20, y - 1.4, 16, 6, "#fbf3df"))
      .join("") +
    p("M18 17h4v19h-4z", LEAF) +
    p("M20 17c-8-8-10 2 0 0c10 2 8-8 0 0z", "#6aa35d"),
  molasses: () => jar("#4d2210", "#a8432b", l("M16 27q4-9 8 0", LEAF)),
  "fish-sauce": () => bottle("#8f3d12", "#b5342a", fish(21, 26, "#3d7886")),
  squid: () =>
    p("M20 2c6 5 9 8 10 13l-3 1c0 6-2 9-4 11h-6c-2-2-4-5-4-11l-3-1c1-5 4-8 10-13z", "#e9b98a") +
    l("M16 27v9M19 28v10M22 28v9M25 27q2 5 1 9M14 26q-2 5-1 9", "#b9713f", 1.8) +
    c(18, 25, 1, "#1b2d1f") +
    c(22, 25, 1, "#1b2d1f"),
  shrimp: () =>
    l("M10 30C4 20 10 8 22 9c9 1 12 10 6 15", "#e0633c", 7) +
    l("M11 19l5 2M16 12l2 5M24 11l-1 6", "#8f2f18", 1.4) +
    p("M8 28l-3 8 6-2 4 3 0-8z", "#c9512f") +
    l("M27 9q5-4 9-3M27 11q5-2 9 1", "#8f2f18", 1.3),
  "dried-fish": () => fish(19, 12, "#8fa8a4") + fish(21, 21, "#a9b6ae") + fish(19, 30, "#8fa8a4"),
  jellyfish: () =>
    l(
      "M11 20q-3 6 0 10t-1 7M17 20q-3 6 0 10t-1 7M23 20q-3 6 0 10t-1 7M29 20q-3 6 0 10t-1 7",
      "#7fb0b6",
      2,
    ) +
    p("M5 21C4 9 12 4 20 4s16 5 15 17q-4 4-7 0-4 4-8 0-4 4-8 0-3 4-7 0z", "#a9cdd2") +
    l("M10 16q1-6 6-8", "#fff", 1.8),
  honey: () => jar("#d6881a", "#8f4a1c", p("M20 21l4 2.3v4.6l-4 2.3-4-2.3v-4.6z", "#e8a72e")),
  tea: () =>
    p("M9 14h22v20H9z", LEAF) +
    p("M9 14l4-8h14l4 8z", "#2c5138") +
    p("M20 31c-6-3-6-9 0-13 6 4 6 10 0 13z", "#cfe0a6") +
    l("M20 20v9", LEAF, 1.4),
  "rice-tea": () =>
    p("M9 14h22v20H9z", "#8a4b32") +
    p("M9 14l4-8h14l4 8z", "#6b3320") +
    [0, 1, 2]
      .map(
        (index) =>
          e(17.6, 21 + index * 4, 2.4, 1.5, CREAM, 50) +
          e(22.4, 21 + index * 4, 2.4, 1.5, CREAM, -50),
      )
      .join("") +
    l("M20 18v14", CREAM, 1.2),
  "rice-wine": () =>
    p("M16 5h8v6c0 3 8 5 8 15s-5 11-6 11H14c-1 0-6-1-6-11s8-12 8-15z", "#b98a55") +
    p("M15 3h10v6H15z", "#b5342a") +
    p("M13 20h14v11H13z", "#b5342a") +
    p("M20 21.5l5 4-5 4-5-4z", CREAM),
  "peanut-oil": () =>
    bottle(
      "#e2a62d",
      LEAF,
      p("M20 22.5c2 3 2.6 3.6 2.6 4.8a2.6 2.6 0 0 1-5.2 0c0-1.2.6-1.8 2.6-4.8z", "#d68f1a"),
    ),
  "sesame-oil": () =>
    bottle(
      "#b5702a",
      "#26231c",
      seeds(
        [
          [16, 24],
          [20, 27],
          [24, 24],
          [17, 28.5],
          [23, 28.5],
          [20, 23.5],
        ],
        "#33251a",
      ),
    ),
  essence: () =>
    p("M12 17h16v17a3 3 0 0 1-3 3H15a3 3 0 0 1-3-3z", "#6b3d1f") +
    p("M12 21h16v10H12z", CREAM) +
    p("M14 12h12v6H14z", "#26231c") +
    p("M17 12c-1-6 0-10 3-10s4 4 3 10z", "#c2553a") +
    leafAt("M20 30c-4-2-4-5 0-8 4 3 4 6 0 8z"),
  orange: () => fruit("#e8852a", "#cf6a1c"),
  pomelo: () =>
    p("M20 6c6 0 15 10 15 18s-6 13-15 13S5 32 5 24 14 6 20 6z", "#b9bf52") +
    p("M27 9c7 5 8 12 8 15 0 8-6 13-15 13 9-4 12-16 7-28z", "#98a03c") +
    leafAt("M20 8c2-5 8-7 13-5-2 5-8 7-13 5z"),
  guava: () => fruit("#9cbf5f", "#82a84a") + p("M17 36l3-3 3 3z", "#6d5a2c"),
  melon: () =>
    c(20, 22, 15, "#b9c07a") +
    l("M9 13q8 9 8 23M20 7v30M31 13q-8 9-8 23M6 18q14 6 28 0M6 28q14-6 28 0", "#f3edc9", 1.5) +
    l("M20 7q0-4 5-5", "#6f8f3e", 2.4),
  gourd: () =>
    p("M14 8c4-3 8-3 11 0 4 8 6 18 3 26-3 4-13 4-16 0-3-8-2-18 2-26z", "#6a9a50") +
    l("M17 9q-4 12-1 26M22 8q4 14 1 27", "#cfe0a6", 1.3) +
    l("M19 7q0-3 4-5", "#4f7a35", 2.4),
  shallot: () =>
    l("M18 18Q16 10 9 4M20 18V3M22 18q2-8 9-14", "#5c9350", 3) +
    p("M20 15c2 5 9 6 9 13s-5 9-9 9-9-2-9-9 7-8 9-13z", "#e2b7a6") +
    l("M20 18q-6 9-2 18M20 18q6 9 2 18", "#a5624a", 1.2),
  deer: () =>
    l("M16 19C10 16 8 11 9 4M9 12Q5 11 4 7M24 19C30 16 32 11 31 4M31 12q4-1 5-5", "#8f4a32", 3.4) +
    p("M12 20c3-4 13-4 16 0 0 7-4 9-5 14-1 3-5 3-6 0-1-5-5-7-5-14z", "#b06f3c") +
    p("M12 20c-4-3-7-2-9 0 3 3 6 3 9 2zM28 20c4-3 7-2 9 0-3 3-6 3-9 2z", "#b06f3c") +
    p("M20 24c3 0 2.5 6 2 10h-4c-.5-4-1-10 2-10z", "#f6dfbb") +
    c(16, 23, 1.2, "#1b2d1f") +
    c(24, 23, 1.2, "#1b2d1f") +
    e(20, 34, 2.2, 1.6, "#26231c"),
  rooster: () =>
    p("M6 22C4 14 6 8 9 6c2 5 4 8 5 13z", "#1f4a3c") +
    p("M9 22C9 16 12 12 15 10c1 4 2 6 3 9z", "#2f6b4c") +
    p("M8 22c6 2 10 0 14-8 1-5 8-7 11-3 1 3 0 5 0 8 0 9-6 13-13 13S8 28 8 22z", "#b5562a") +
    p("M27 8c0-3 2-4 3-2 1-3 4-1 3 1 2 0 2 2 1 4-2-2-5-2-7-3z", "#c23a2a") +
    p("M34 12l4 2-4 1z", "#e8a72e") +
    c(31, 12, 1.1, "#1b2d1f") +
    l("M18 32v5M23 32v5", "#c98a2b", 1.8),
  pig: () =>
    p(
      "M6 22c0-8 7-10 15-10 6 0 10 2 12 6l3 1v6l-3 1c-1 3-3 4-4 4v6h-5v-5h-8v5h-5v-6c-3-2-5-4-5-8z",
      "#c98f7d",
    ) +
    p("M26 12c0-3 2-5 5-4 0 3-1 5-3 6z", "#a86c5c") +
    c(31, 18, 1.1, "#1b2d1f") +
    l("M6 20q-4-1-3-4", "#c98f7d", 1.8),
  goat: () =>
    p(
      "M4 20c6-4 14 1 19-4l3-8c2-3 6-3 7 0l3 5c0 3-3 3-5 3-1 7-3 9-4 11v10h-4V28h-9v9h-4v-9c-5-2-6-4-6-8z",
      "#d9c19a",
    ) +
    p("M27 8c-2-4-5-6-9-5 4 1 6 4 6 7z", "#8a6a45") +
    p("M33 16q1 4-1 6-1-3 0-6z", "#b99b70") +
    c(31, 11, 1.1, "#1b2d1f"),
  gio: () =>
    p("M6 14h24v12H6q-4-6 0-12z", "#4d8a4c") +
    e(31, 20, 4, 6.5, "#3c7147") +
    e(31, 20, 3, 5.3, "#f1cdb0") +
    l("M12 14q-2 6 0 12M18 14q-2 6 0 12M24 14q-2 6 0 12", "#e0bf7c", 1.8),
  sausage: () =>
    [
      [20, 9],
      [20, 20],
      [20, 31],
    ]
      .map(
        ([x = 0, y = 0]) =>
          e(x, y, 15, 4.6, "#b5432f") + l(`M${x - 10} ${y - 1.6}q5-1.4 10-1`, "#f0b7a0", 1.6),
      )
      .join(""),
  "banh-chung": () =>
    p("M5 7h30v27H5z", "#4d8a4c") + l("M15 7v27M25 7v27M5 16h30M5 25h30", "#f0d79c", 1.8),
  noodles: () =>
    p("M4 15q16-5 32 0v14q-16 5-32 0z", "#e6d8ae") +
    l("M5 18q15-4 30 0M5 22q15-2 30 0M5 26q15 2 30 0", "#a98f52", 1.2) +
    p("M10 12.5h5v18h-5zM25 12.5h5v18h-5z", LEAF),
  rice: () =>
    p("M10 13c-4 8-4 18-1 24q11 2 22 0c3-6 3-16-1-24q-10-3-20 0z", "#dcbf86") +
    p("M9 10q11 6 22 0l1 5q-12 5-24 0z", "#b98a45") +
    e(20, 9, 9, 4, "#fffaf0") +
    l("M20 33V23M20 26q-5 0-5-4 4 0 5 4zM20 26q5 0 5-4-4 0-5 4z", LEAF, 1.5),
  grain: () =>
    p("M7 19q13-18 26 0z", "#e8c272") +
    seeds(
      [
        [14, 15],
        [19, 12],
        [25, 15],
        [20, 16],
        [16, 17.5],
        [24, 17.5],
      ],
      "#8d5a24",
    ) +
    p("M4 19h32c0 9-5 16-11 17H15C9 35 4 28 4 19z", "#3f6f68") +
    l("M7 25q3-3 6 0t6 0 6 0 6 0", CREAM, 1.5),
  olives: () =>
    jar(
      "#a9b06a",
      "#2f6b4c",
      e(17, 25, 2.4, 3.4, "#4b2c3e", 20) + e(23, 25, 2.4, 3.4, "#4b2c3e", -20),
    ),
  relish: () => jar("#b5432a", "#8c2f1b", p("M14 27q7 2 12-5-1 8-8 7-3 0-4-2z", "#c9302a")),
  cordyceps: () => jar("#f0ddb0", "#3f6f68", l("M17 29v-6M20 29v-8M23 29v-6", "#e8852a", 2.2)),
  "dried-meat": () =>
    tray(
      [
        [14, 16, 20],
        [25, 15, -30],
        [20, 22, 5],
        [14, 27, -20],
        [26, 26, 40],
      ]
        .map(([x = 0, y = 0, turn = 0]) => e(x, y, 6, 2.2, "#9c4a2c", turn))
        .join(""),
    ),
  incense: () =>
    l("M12 25V8M17 25V5M23 25V6M28 25V9", "#a9793a", 1.8) +
    c(12, 7, 1.5, "#e8602a") +
    c(17, 4, 1.5, "#e8602a") +
    c(23, 5, 1.5, "#e8602a") +
    c(28, 8, 1.5, "#e8602a") +
    p("M6 23h28l-3 9h-3l1 5H11l1-5H9z", "#8f2f24") +
    l("M9 27h22", "#e0bf7c", 1.4),
  beads: () =>
    Array.from({ length: 12 }, (_, index) =>
      c(
        Math.round((20 + 13 * Math.cos((index * Math.PI) / 6)) * 10) / 10,
        Math.round((18 + 13 * Math.sin((index * Math.PI) / 6)) * 10) / 10,
        3.2,
        index % 2 ? "#7d4a26" : "#8f5a2e",
      ),
    ).join("") + l("M20 33v5", "#b5342a", 3),
  woodware: () =>
    l("M14 36L10 4M18 36L17 3M22 36l1-33M26 36l4-32", "#7d4a26", 2.6) +
    p("M11 22h18v7H11z", LEAF) +
    l("M11 25.5h18", "#6aa35d", 1.4),
}

/** A flat drawing of a motif for the till, as the text of an SVG of 40 by 40. Decoration: hidden from readers. */
export function tillIcon(motif: Motif): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">${DRAWINGS[motif]()}</svg>`
}
