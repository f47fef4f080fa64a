import { cracker, jar, kernel, leaf, peanut, tray } from "../parts.js"
import { box, disc, INK, n, type Pen } from "../pen.js"

/** Cu đơ: molasses and peanuts between two sesame crackers. */
export function cuDo(pen: Pen): string {
  const [x, y, r] = [612, 470, 222]
  const nuts: string[] = []
  for (let index = 0; index < 40; index++) {
    const angle = pen.between(-1.75, 1.25)
    const far = pen.between(0.74, 0.93) * r
    nuts.push(
      kernel(pen, x + far * Math.cos(angle), y + far * Math.sin(angle), 19, pen.between(0, 180)),
    )
  }
  const molasses = pen.shape(disc(x, y, r), "#5a2a10", {
    inside:
      pen.spot(disc(x - 40, y - 60, r * 0.72), "#7b3d17", 0.75) +
      pen.line(
        `M${x - 130} ${y - 150}Q${x - 40} ${y - 215} ${x + 60} ${y - 198}`,
        10,
        "#c98446",
        0.6,
      ),
  })
  return (
    cracker(pen, 762, 400, 222, "#d8b072") +
    molasses +
    nuts.join("") +
    cracker(pen, 440, 590, 246) +
    leaf(pen, 852, 800, 150, -34) +
    leaf(pen, 852, 806, 120, 22, "#3f7a45")
  )
}

/** Kẹo lạc: cut peanut brittle and peanuts in the shell. */
export function peanutCandy(pen: Pen): string {
  const slab = (x: number, y: number, w: number, h: number, turn: number) => {
    const nuts: string[] = []
    for (let column = 0; column < Math.round(w / 62); column++)
      for (let row = 0; row < Math.round(h / 58); row++)
        nuts.push(
          kernel(
            pen,
            -w / 2 + 36 + column * 62 + pen.between(-9, 9),
            -h / 2 + 34 + row * 58 + pen.between(-8, 8),
            pen.between(17, 21),
            pen.between(0, 180),
          ),
        )
    const at = `translate(${x} ${y}) rotate(${turn})`
    const gloss = pen.line(
      `M${n(-w / 2 + 20)} ${n(-h / 2 + 14)}H${n(w / 2 - 60)}`,
      8,
      "#ffdf9f",
      0.7,
    )
    return (
      pen.shape(box(-w / 2, -h / 2 + 26, w, h, 16), "#7d3d12", { at }) +
      pen.shape(box(-w / 2, -h / 2, w, h, 16), "#c67a2b", {
        at,
        inside: pen.cut(box(-w / 2, -h / 2, w, h, 16), nuts.join("") + gloss),
      })
    )
  }
  return (
    slab(700, 370, 380, 190, -9) +
    slab(500, 530, 420, 200, 5) +
    slab(690, 720, 400, 190, -5) +
    peanut(pen, 300, 790, 92, -22) +
    peanut(pen, 430, 836, 86, 14) +
    leaf(pen, 300, 420, 140, 205) +
    leaf(pen, 300, 424, 110, 140, "#3f7a45")
  )
}

/** Lạc: a heap of peanuts on a tray, with its plant. */
export function peanuts(pen: Pen): string {
  const heap: string[] = []
  const rows = [7, 6, 5, 4, 2]
  rows.forEach((count, row) => {
    for (let index = 0; index < count; index++) {
      const x = 600 + (index - (count - 1) / 2) * 108 + pen.between(-12, 12)
      heap.push(
        peanut(
          pen,
          x,
          772 - row * 66 + pen.between(-8, 8),
          pen.between(70, 82),
          pen.between(-40, 40),
        ),
      )
    }
  })
  return (
    pen.line(
      "M602 520Q590 380 640 250M610 420Q540 360 470 350M606 400Q690 350 760 352",
      8,
      "#4f7a35",
    ) +
    leaf(pen, 640, 250, 150, -62) +
    leaf(pen, 640, 254, 140, -150, "#3f7a45") +
    leaf(pen, 470, 350, 140, 190) +
    leaf(pen, 474, 348, 120, 255, "#3f7a45") +
    leaf(pen, 756, 352, 145, -12) +
    leaf(pen, 752, 350, 118, -80, "#3f7a45") +
    pen.shape("M170 760Q600 700 1030 760L940 880Q600 930 260 880Z", "#b98a45", {
      inside: pen.line(
        Array.from(
          { length: 22 },
          (_, index) => `M${180 + index * 40} 740l-20 170M${170 + index * 40} 740l24 170`,
        ).join(""),
        4,
        INK,
        0.35,
      ),
    }) +
    heap.join("") +
    pen.shape(
      "M160 776Q600 850 1040 776Q1046 800 1030 806Q600 884 170 806Q154 800 160 776Z",
      "#8f6228",
    )
  )
}

/** Bánh đa: two sesame crackers on a bamboo tray. */
export function riceCracker(pen: Pen): string {
  return (
    tray(pen, 600, 540, 370) +
    cracker(pen, 668, 470, 205, "#e6c88f") +
    cracker(pen, 530, 620, 215, "#e9cf9b")
  )
}

/** Bánh đa nem, bánh ram: a stack of thin papers tied with a string. */
export function ricePaper(pen: Pen): string {
  const sheets = Array.from({ length: 9 }, (_, index) =>
    pen.shape(
      `M${250 + (index % 3) * 5} ${800 - index * 22}a350 92 0 1 1 700 0a350 92 0 1 1 -700 0Z`,
      index % 2 ? "#f3e7c8" : "#faf1da",
      { width: 5 },
    ),
  )
  const weave = Array.from(
    { length: 18 },
    (_, index) => `M${280 + index * 38} 540q-10 90 6 170`,
  ).join("")
  const top = "M250 624a350 92 0 1 1 700 0a350 92 0 1 1 -700 0Z"
  return (
    sheets.join("") +
    pen.shape(top, "#fbf3df", {
      inside:
        pen.line(weave, 3, "#c8ab70", 0.6) +
        pen.line("M300 600h600M270 630h660M300 662h600", 3, "#c8ab70", 0.5),
    }) +
    pen.shape("M566 532h58v330q-28 12 -58 0z", "#4f8a4b") +
    pen.shape(
      "M520 470q70 -90 76 64q-80 6 -76 -64zM670 470q-70 -90 -76 64q80 6 76 -64z",
      "#6aa35d",
    ) +
    pen.shape(disc(596, 540, 26), "#3c7147") +
    leaf(pen, 840, 510, 170, -50) +
    leaf(pen, 850, 514, 140, 4, "#3f7a45")
  )
}

/** Mật mía: a jar of molasses with cut sugar cane. */
export function molasses(pen: Pen): string {
  const cane = (x: number, foot: number, high: number, lean: number) => {
    const d = `M${x - 34} ${foot}L${x - 34 + lean} ${foot - high}H${x + 34 + lean}L${x + 34} ${foot}Z`
    const joints = [0.22, 0.45, 0.68, 0.9]
      .map((t) => `M${n(x - 36 + lean * t)} ${n(foot - high * t)}q36 14 72 0`)
      .join("")
    return (
      pen.shape(d, "#8f7a9a", {
        inside: pen.spot(
          `M${x + 8 + lean} ${foot - high}h30L${x + 40} ${foot}H${x + 8}Z`,
          INK,
          0.18,
        ),
      }) +
      pen.line(joints, 6) +
      pen.shape(`M${x - 34 + lean} ${foot - high}a34 11 0 1 1 68 0a34 11 0 1 1 -68 0Z`, "#f3e3b4", {
        width: 6,
      })
    )
  }
  const blade = (x: number, y: number, dx: number, dy: number) =>
    pen.shape(
      `M${x} ${y}Q${x + dx * 0.4} ${y + dy} ${x + dx} ${y + dy * 0.7}Q${x + dx * 0.5} ${y + dy * 0.6} ${x + 10} ${y + 12}Z`,
      "#6f9a4e",
      { width: 5 },
    )
  return (
    blade(800, 250, 190, -110) +
    blade(870, 300, 200, -60) +
    blade(800, 250, -150, -100) +
    cane(760, 880, 620, 40) +
    cane(860, 880, 560, 50) +
    cane(948, 880, 470, 44) +
    jar(
      pen,
      { x: 470, foot: 880, width: 400, height: 560, fill: "#4d2210", level: 0.62, lid: "#a8432b" },
      pen.spot("M280 600Q400 560 480 590T700 580V640H280Z", "#8a4a1c", 0.8),
      (x, y) =>
        pen.line(`M${x - 40} ${y + 26}q20 -70 40 -70t40 70`, 7, "#6f9a4e") +
        pen.spot(disc(x, y + 22, 17), "#4d2210"),
    )
  )
}
