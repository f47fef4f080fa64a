import { bottle, bowl, jar, kernel, leaf, mark, riceEar } from "../parts.js"
import { CREAM, disc, INK, n, oval, type Pen } from "../pen.js"

const hexagon = (x: number, y: number, r: number) =>
  `M${Array.from({ length: 6 }, (_, index) => {
    const angle = (Math.PI / 3) * index + Math.PI / 6
    return `${n(x + r * Math.cos(angle))} ${n(y + r * Math.sin(angle))}`
  }).join("L")}Z`

function bee(pen: Pen, x: number, y: number, s: number, turn: number): string {
  const at = `translate(${n(x)} ${n(y)}) rotate(${n(turn)})`
  const q = (value: number) => n(value * s)
  const body = `M${q(-46)} 0C${q(-46)} ${q(-34)} ${q(30)} ${q(-40)} ${q(50)} 0C${q(30)} ${q(36)} ${q(-46)} ${q(32)} ${q(-46)} 0Z`
  const bands = `M${q(-22)} ${q(-40)}h${q(15)}v${q(80)}h${q(-15)}zM${q(6)} ${q(-40)}h${q(15)}v${q(80)}h${q(-15)}zM${q(-50)} ${q(-6)}h${q(12)}v${q(12)}h${q(-12)}z`
  return (
    pen.shape(
      `M${q(-2)} ${q(-24)}C${q(-50)} ${q(-60)} ${q(-42)} ${q(-104)} ${q(-16)} ${q(-98)}C${q(6)} ${q(-92)} ${q(8)} ${q(-54)} ${q(-2)} ${q(-24)}Z`,
      "#fbfaf0",
      { at, width: 5 },
    ) +
    pen.shape(
      `M${q(6)} ${q(-24)}C${q(-6)} ${q(-70)} ${q(20)} ${q(-108)} ${q(42)} ${q(-92)}C${q(62)} ${q(-76)} ${q(38)} ${q(-44)} ${q(6)} ${q(-24)}Z`,
      "#fbfaf0",
      { at, width: 5 },
    ) +
    pen.shape(body, "#f0ad35", { at, width: 5.5, inside: pen.spot(bands, INK) }) +
    `<g transform="${at}">${pen.spot(disc(36 * s, -6 * s, 4.5 * s), INK)}${pen.line(`M${q(44)} ${q(-14)}Q${q(58)} ${q(-34)} ${q(70)} ${q(-32)}M${q(48)} ${q(-8)}Q${q(66)} ${q(-20)} ${q(78)} ${q(-14)}`, 4.5)}</g>`
  )
}

/** Mật ong: a jar, its comb, its bees. */
export function honey(pen: Pen): string {
  const r = 78
  const cells = [
    [0, 0],
    [1, 0],
    [2, 0],
    [0.5, 1],
    [1.5, 1],
    [2.5, 1],
    [0, 2],
    [1, 2],
    [2, 2],
    [0.5, 3],
    [1.5, 3],
  ] as const
  const tones = ["#c9791f", "#dd942c", "#f0b548", "#e5a136"] as const
  const comb = cells.map(([column, row]) => {
    const [x, y] = [650 + column * r * 1.732, 330 + row * r * 1.5]
    return pen.shape(hexagon(x, y, r), pen.pick(tones), {
      inside: pen.line(`M${n(x - 36)} ${n(y - 26)}L${n(x)} ${n(y - 46)}`, 8, "#ffe8b0", 0.8),
    })
  })
  const amber = pen.pick(["#d6881a", "#c77717", "#dd9c2b"] as const)
  const lid = pen.pick(["#b5462c", "#2f6b4c", "#8a5a2a"] as const)
  return (
    comb.join("") +
    jar(
      pen,
      { x: 460, foot: 888, width: 410, height: 560, fill: amber, level: 0.56, lid },
      "",
      (x, y) => pen.shape(hexagon(x, y, 46), "#eaa32e", { width: 5 }),
    ) +
    bee(pen, 720, 196, 1.15, -14) +
    bee(pen, 480, 236, 0.8, 12) +
    bee(pen, 930, 800, 0.95, -8)
  )
}

/** Trà: a pot, a cup, and what it is brewed from. */
export function tea(pen: Pen, fromRice: boolean): string {
  const glaze = pen.pick(["#37806a", "#2f6f7a", "#4f7a45", "#8a4b32"] as const)
  const pot =
    "M392 560C380 440 470 414 560 414S746 440 728 560C724 700 700 770 664 800H456C420 770 396 700 392 560Z"
  const inside =
    pen.spot("M640 400C700 520 700 700 610 820H760V400Z", INK, 0.16) +
    pen.line("M426 560C424 660 440 730 466 770", 15, "#cfe6d4", 0.65)
  const plants = fromRice
    ? riceEar(pen, 330, 880, 540, -110, "#b0522f") +
      riceEar(pen, 372, 880, 600, 20, "#b0522f") +
      riceEar(pen, 936, 870, 470, 130, "#b0522f")
    : pen.line(
        "M300 880Q320 700 250 520M312 760Q380 700 384 640M290 640Q220 640 180 590",
        8,
        "#4f7a35",
      ) +
      leaf(pen, 250, 520, 150, -70) +
      leaf(pen, 384, 640, 120, -60, "#3f7a45") +
      leaf(pen, 182, 590, 120, 200, "#6aa35d") +
      leaf(pen, 300, 700, 120, 195) +
      leaf(pen, 256, 560, 120, -10, "#6aa35d")
  const steam = pen.line(
    "M560 330q-34 -46 0 -92t0 -92M636 340q-30 -40 0 -80t0 -80",
    12,
    "#fffaf0",
    0.85,
  )
  return (
    steam +
    plants +
    pen.line("M400 520C290 500 290 690 420 700", 44) +
    pen.line("M400 520C290 500 290 690 420 700", 29, glaze) +
    pen.shape("M712 640C800 640 800 500 880 440L916 462C880 560 870 740 700 742Z", glaze, {
      inside: pen.spot("M700 700C820 700 850 560 900 470L930 490V760H700Z", INK, 0.16),
    }) +
    pen.shape(pot, glaze, { inside }) +
    mark(pen, 558, 622, 66, "#fdf6e0") +
    pen.shape("M446 436C450 380 666 380 672 436Q560 470 446 436Z", glaze, {
      inside: pen.spot("M590 380H700V460H600Z", INK, 0.14),
    }) +
    pen.shape(disc(560, 366, 28), "#d79a3a") +
    bowl(pen, 838, 760, 190, "#fdf6e4", "#b9642c", pen.line("M744 800H930", 5, "#8c2f1b", 0.7))
  )
}

/** Rượu: a stoppered bottle, two cups, ears of rice. */
export function riceWine(pen: Pen): string {
  const clay = pen.pick(["#6f8f94", "#8a4b32", "#4c6b5a", "#b98a55"] as const)
  const d =
    "M520 330V250H680V330C690 420 810 470 810 660C810 800 760 870 720 886H480C440 870 390 800 390 660C390 470 510 420 520 330Z"
  const inside =
    pen.spot("M660 240C700 430 760 500 740 680C730 800 690 860 640 900H830V240Z", INK, 0.18) +
    pen.line("M392 470Q600 520 812 470M388 500Q600 552 816 500", 5, INK, 0.5) +
    pen.line("M432 640Q436 560 490 500", 16, "#fff2d6", 0.6)
  const cup = (x: number, y: number) =>
    bowl(
      pen,
      x,
      y,
      150,
      "#fdf6e4",
      "#f3e2b4",
      pen.line(`M${x - 70} ${y + 30}H${x + 70}`, 5, "#2f5f7a", 0.8),
    )
  return (
    riceEar(pen, 300, 890, 640, -60) +
    riceEar(pen, 350, 890, 560, 30) +
    riceEar(pen, 880, 890, 620, 90) +
    pen.shape(d, clay, { inside }) +
    pen.shape("M470 590H730V790H470Z", "#b5342a") +
    pen.shape("M600 604L686 690L600 776L514 690Z", CREAM, { width: 6 }) +
    mark(pen, 596, 692, 50, "#8c2f1b") +
    pen.shape("M506 250Q600 180 694 250L704 300Q600 330 496 300Z", "#b5342a", {
      inside: pen.line("M540 230l-8 80M600 220v90M660 230l8 80", 5, INK, 0.45),
    }) +
    pen.line("M500 300Q600 334 700 300M690 306q50 20 40 76M690 306q20 40 -4 84", 8, "#8f6a2c") +
    cup(318, 806) +
    cup(890, 812)
  )
}

/** Dầu lạc, dầu vừng: a bottle of oil beside a bowl of its seeds. */
export function oil(pen: Pen, sesame: boolean): string {
  const seeds: string[] = []
  for (let index = 0; index < (sesame ? 120 : 20); index++) {
    const [x, y] = [778 + pen.between(-150, 150), 700 + pen.between(-26, 20)]
    if (Math.hypot((x - 778) / 168, (y - 700) / 36) > 0.95) continue
    seeds.push(
      sesame
        ? `<ellipse rx="9" ry="5" fill="${pen.random() < 0.5 ? "#33251a" : "#f7e3b4"}" stroke="${INK}" stroke-width="2" transform="translate(${n(x)} ${n(y)}) rotate(${n(pen.between(0, 180))})"/>`
        : kernel(pen, x, y - 12, 22, pen.between(0, 180)),
    )
  }
  return (
    bottle(
      pen,
      {
        x: 440,
        foot: 888,
        width: 280,
        height: 690,
        glass: "#e2a62d",
        neck: "#efc765",
        cap: "#2f6b4c",
      },
      (x, y) =>
        pen.shape(
          `M${x} ${y - 62}C${x + 34} ${y - 14} ${x + 46} ${y + 6} ${x + 46} ${y + 24}a46 44 0 1 1 -92 0C${x - 46} ${y + 6} ${x - 34} ${y - 14} ${x} ${y - 62}Z`,
          "#e7a92f",
          { width: 6, inside: pen.line(`M${x - 24} ${y + 22}q0 24 22 28`, 7, "#fff3cf") },
        ),
    ) +
    leaf(pen, 860, 560, 190, -66) +
    leaf(pen, 870, 570, 160, -14, "#3f7a45") +
    pen.shape("M600 700C606 820 690 880 706 888H852C868 880 952 820 958 700Z", "#8a4b32", {
      inside:
        pen.line(`M600 770${"q22 -30 44 0t44 0".repeat(4)}`, 6, "#f0c39b") +
        pen.spot("M850 690H970V900H800Q880 820 850 690Z", INK, 0.16),
    }) +
    pen.shape(oval(779, 700, 180, 44), "#6d3a20") +
    seeds.join("")
  )
}
