import { jar, leaf, mark } from "../parts.js"
import { box, CREAM, INK, n, oval, type Pen } from "../pen.js"

type Filling = {
  fill: string
  pieces: (pen: Pen) => string
  lid: string
  beside: (pen: Pen) => string
}

function filled(pen: Pen, filling: Filling): string {
  return (
    filling.beside(pen) +
    jar(
      pen,
      {
        x: 560,
        foot: 888,
        width: 450,
        height: 620,
        fill: filling.fill,
        level: 0.68,
        lid: filling.lid,
      },
      filling.pieces(pen),
      (x, y) => mark(pen, x, y + 10, 56),
    )
  )
}

const scatter = (pen: Pen, count: number, draw: (x: number, y: number) => string) =>
  Array.from({ length: count }, (_, index) =>
    draw(
      370 + (index % 6) * 74 + pen.between(-12, 12),
      520 + Math.floor(index / 6) * 70 + pen.between(-12, 12),
    ),
  ).join("")

/** Trám muối: black canarium in brine. */
export const olives = (pen: Pen) =>
  filled(pen, {
    fill: "#c9bd7c",
    lid: "#2f6b4c",
    pieces: (p) =>
      scatter(p, 30, (x, y) =>
        p.shape(oval(0, 0, 24, 38), p.pick(["#4b2c3e", "#5f3a4a", "#3d2a35"] as const), {
          at: `translate(${n(x)} ${n(y)}) rotate(${n(p.between(-60, 60))})`,
          width: 4.5,
          inside: p.line("M-9 -16q-4 14 0 26", 5, "#f3dfe4", 0.6),
        }),
      ),
    beside: (p) =>
      p.line("M800 880Q880 700 900 480", 9, "#6b4a26") +
      leaf(p, 890, 560, 190, -50) +
      leaf(p, 886, 600, 180, 200, "#3f7a45") +
      leaf(p, 900, 480, 190, -104, "#6aa35d") +
      [
        [880, 800],
        [950, 840],
      ]
        .map(([x = 0, y = 0]) =>
          p.shape(oval(x, y, 36, 56), "#4b2c3e", {
            inside: p.line(`M${x - 16} ${y - 20}q-6 20 0 36`, 7, "#f3dfe4", 0.6),
          }),
        )
        .join(""),
  })

/** Tôm chua, chẻo and other relishes: a red jar with chilli. */
export const relish = (pen: Pen) =>
  filled(pen, {
    fill: pen.pick(["#b5432a", "#a9612c", "#c2602f"] as const),
    lid: "#8c2f1b",
    pieces: (p) =>
      scatter(p, 24, (x, y) =>
        p.shape("M-26 10C-30 -24 10 -36 24 -12C30 6 20 18 12 20C16 2 0 -8 -26 10Z", "#f0a27c", {
          at: `translate(${n(x)} ${n(y)}) rotate(${n(p.between(0, 360))})`,
          width: 4,
        }),
      ),
    beside: (p) =>
      [
        [880, 560, 12],
        [940, 600, -8],
        [830, 600, 30],
      ]
        .map(
          ([x = 0, y = 0, turn = 0]) =>
            p.shape("M-24 0C-30 90 -20 200 20 290C44 200 40 90 30 0Z", "#c9302a", {
              at: `translate(${x} ${y}) rotate(${turn})`,
              inside: p.line("M-8 20q-6 80 10 170", 8, "#ffd9c9", 0.7),
            }) +
            p.shape("M-30 6Q0 -24 36 6L18 -6Q14 -40 30 -64L16 -70Q-4 -40 -2 -8Z", "#4f8a4b", {
              at: `translate(${x} ${y}) rotate(${turn})`,
              width: 5.5,
            }),
        )
        .join(""),
  })

/** Đông trùng hạ thảo: orange clubs in a jar. */
export const cordyceps = (pen: Pen) =>
  filled(pen, {
    fill: "#f3e2b8",
    lid: "#3f6f68",
    pieces: (p) =>
      Array.from({ length: 17 }, (_, index) => {
        const x = 350 + index * 26
        const high = p.between(170, 300)
        const tip = x + p.between(-20, 20)
        return (
          p.line(
            `M${n(x)} 880Q${n(x + p.between(-16, 16))} ${n(880 - high * 0.5)} ${n(tip)} ${n(880 - high)}`,
            23,
          ) +
          p.line(
            `M${n(x)} 880Q${n(x + 4)} ${n(880 - high * 0.5)} ${n(tip)} ${n(880 - high)}`,
            12,
            p.pick(["#e8852a", "#f0a041", "#d9701f"]),
          )
        )
      }).join(""),
    beside: (p) =>
      p.line("M860 890Q870 740 830 620M890 890Q910 720 930 560M920 890Q960 780 1000 700", 36) +
      p.line(
        "M860 890Q870 740 830 620M890 890Q910 720 930 560M920 890Q960 780 1000 700",
        23,
        "#e8852a",
      ) +
      leaf(p, 300, 880, 150, 210),
  })

/** Tinh dầu: a dropper bottle among lemongrass. */
export function essence(pen: Pen): string {
  const blades = [
    [330, -120, 640],
    [400, -40, 700],
    [820, 60, 690],
    [890, 150, 620],
    [360, -190, 480],
    [860, 210, 470],
  ].map(([x = 0, lean = 0, high = 0]) =>
    pen.shape(
      `M${x - 22} 890Q${x - 10} ${890 - high * 0.5} ${x + lean} ${890 - high}Q${x + 26} ${890 - high * 0.5} ${x + 24} 890Z`,
      pen.pick(["#7fa85a", "#5c9350", "#9bbf6a"] as const),
    ),
  )
  const d = "M450 560Q450 500 510 490H690Q750 500 750 560V850Q750 888 712 888H488Q450 888 450 850Z"
  return (
    blades.join("") +
    pen.shape(d, "#6b3d1f", {
      inside:
        pen.spot("M660 480H760V900H640Q690 700 660 480Z", INK, 0.25) +
        pen.line("M482 570V640M482 668v6", 15, "#fff2d6", 0.65),
    }) +
    pen.shape(box(450, 610, 300, 180), CREAM) +
    pen.line("M474 632H720M474 768H720", 4, "#8c2f1b") +
    mark(pen, 596, 706, 52) +
    pen.shape(box(520, 400, 160, 96, 10), "#26231c", {
      inside: pen.line("M550 416v64M585 416v64M620 416v64M655 416v64", 5, CREAM, 0.45),
    }) +
    pen.shape("M556 400C540 330 560 250 600 250S660 330 644 400Z", "#c2553a", {
      inside: pen.line("M574 370q-6 -60 14 -96", 9, "#fff2d6", 0.6),
    }) +
    pen.shape(
      "M880 300C920 360 936 386 936 414a56 54 0 1 1 -112 0C824 386 840 360 880 300Z",
      "#e7b23e",
      { inside: pen.line("M848 416q2 28 26 36", 9, "#fff3cf") },
    )
  )
}
