import { leaf } from "../parts.js"
import { disc, INK, n, oval, type Pen } from "../pen.js"

type Fruit = { rind: string; shade: string; flesh: string; pith: string; r: number }

function flower(pen: Pen, x: number, y: number, r: number): string {
  const petals = [0, 72, 144, 216, 288].map((turn) =>
    pen.shape(
      `M0 ${n(-r * 0.2)}C${n(-r * 0.42)} ${n(-r * 0.4)} ${n(-r * 0.36)} ${n(-r)} 0 ${n(-r)}C${n(r * 0.36)} ${n(-r)} ${n(r * 0.42)} ${n(-r * 0.4)} 0 ${n(-r * 0.2)}Z`,
      "#fffdf2",
      { at: `translate(${x} ${y}) rotate(${turn + 10})`, width: 5 },
    ),
  )
  return petals.join("") + pen.shape(disc(x, y, r * 0.22), "#e8a72e", { width: 5 })
}

/** A whole fruit on its twig and a cut half before it. */
function citrus(pen: Pen, fruit: Fruit): string {
  const { r } = fruit
  const [x, y] = [650, 510]
  const pores = Array.from({ length: 70 }, () => {
    const [angle, far] = [pen.between(0, 6.3), Math.sqrt(pen.random()) * r * 0.92]
    return pen.spot(
      disc(x + far * Math.cos(angle), y + far * Math.sin(angle), pen.between(2.5, 4.5)),
      fruit.shade,
      0.7,
    )
  }).join("")
  const shade = pen.spot(
    `M${x + r * 0.3} ${y - r}C${x + r * 0.9} ${y - r * 0.2} ${x + r * 0.6} ${y + r * 0.7} ${x - r * 0.2} ${y + r}H${x + r * 1.1}V${y - r}Z`,
    fruit.shade,
    0.45,
  )
  const [cx, cy, cr] = [400, 690, 196]
  const wedges = Array.from({ length: 10 }, (_, index) => {
    const at = `translate(${cx} ${cy}) rotate(${index * 36 + 6})`
    return pen.shape(
      "M0 -20C-34 -84 -52 -128 -36 -148Q0 -164 36 -148C52 -128 34 -84 0 -20Z",
      fruit.flesh,
      {
        at,
        width: 4.5,
        inside: pen.line("M0 -60V-120M-14 -84L-20 -130M14 -84L20 -130", 4, "#fff0cf", 0.7),
      },
    )
  })
  return (
    pen.line(`M${x + 10} ${y - r + 6}Q760 220 990 150`, 15) +
    pen.line(`M${x + 10} ${y - r + 6}Q760 220 990 150`, 6, "#6b4a26") +
    leaf(pen, 800, 226, 190, -160, "#5c9350") +
    leaf(pen, 690, 286, 190, -112, "#6aa35d") +
    leaf(pen, 820, 222, 190, 62, "#3f7a45") +
    pen.shape(disc(x, y, r), fruit.rind, {
      inside:
        shade +
        pores +
        pen.line(
          `M${n(x - r * 0.72)} ${n(y - r * 0.3)}Q${n(x - r * 0.6)} ${n(y - r * 0.66)} ${n(x - r * 0.26)} ${n(y - r * 0.78)}`,
          17,
          "#fff3d2",
          0.7,
        ),
    }) +
    pen.shape(disc(cx, cy, cr), fruit.rind, {
      inside: pen.spot(disc(cx, cy, cr - 16), fruit.pith),
    }) +
    wedges.join("") +
    pen.spot(disc(cx, cy, 15), fruit.pith) +
    flower(pen, 862, 800, 80) +
    leaf(pen, 920, 818, 120, 14)
  )
}

export const orange = (pen: Pen) =>
  citrus(pen, { rind: "#e8852a", shade: "#b4551a", flesh: "#f0a041", pith: "#fbe6bf", r: 258 })
export const pomelo = (pen: Pen) =>
  citrus(pen, { rind: "#b9bf52", shade: "#7f8b34", flesh: "#f1b7a2", pith: "#fdf3dc", r: 286 })

/** Ổi: guavas, one cut. */
export function guava(pen: Pen): string {
  const whole = (x: number, y: number, r: number, tone: string) =>
    pen.shape(
      `M${x} ${y - r}C${x + r * 0.8} ${y - r} ${x + r * 1.15} ${y + r * 0.9} ${x} ${y + r * 1.05}C${x - r * 1.15} ${y + r * 0.9} ${x - r * 0.8} ${y - r} ${x} ${y - r}Z`,
      tone,
      {
        inside:
          pen.spot(
            `M${x + r * 0.3} ${y - r}C${x + r * 0.7} ${y} ${x + r * 0.5} ${y + r * 0.8} ${x - r * 0.1} ${y + r * 1.1}H${x + r * 1.2}V${y - r}Z`,
            "#4d7a35",
            0.4,
          ) +
          pen.line(
            `M${x - r * 0.6} ${y}Q${x - r * 0.56} ${y - r * 0.5} ${x - r * 0.24} ${y - r * 0.74}`,
            15,
            "#fdf7da",
            0.75,
          ),
      },
    ) +
    pen.shape(`M${x - 30} ${y + r * 1.02}l14 -26l16 20l16 -20l14 26q-30 18 -60 0z`, "#6d5a2c", {
      width: 5,
    })
  const seeds = Array.from({ length: 34 }, () => {
    const [angle, far] = [pen.between(0, 6.3), 40 + pen.random() * 62]
    return pen.spot(
      oval(404 + far * Math.cos(angle), 700 + far * Math.sin(angle), 9, 6),
      "#8d5a24",
      0.85,
    )
  }).join("")
  return (
    pen.line("M660 300Q740 220 960 170", 14, "#6b4a26") +
    leaf(pen, 770, 232, 200, -140, "#5c9350") +
    leaf(pen, 800, 226, 210, 50, "#3f7a45") +
    leaf(pen, 680, 290, 170, -170, "#6aa35d") +
    whole(660, 540, 240, "#9cbf5f") +
    whole(880, 720, 160, "#b2cc72") +
    pen.shape(disc(404, 700, 184), "#9cbf5f", {
      inside:
        pen.spot(disc(404, 700, 166), "#fbeccb") + pen.spot(disc(404, 700, 118), "#f0b39a") + seeds,
    }) +
    pen.spot(disc(404, 700, 32), "#fbe3cd")
  )
}

/** Dưa lưới: a netted melon and a slice. */
export function melon(pen: Pen): string {
  const [x, y, r] = [560, 540, 290]
  const mesh: string[] = []
  for (let index = -6; index <= 6; index++) {
    mesh.push(
      `M${n(x + index * 46)} ${y - r}q${n(pen.between(-30, 30))} ${r} ${n(index * 12)} ${2 * r}`,
    )
    mesh.push(
      `M${x - r} ${n(y + index * 46)}q${r} ${n(pen.between(-34, 34))} ${2 * r} ${n(pen.between(-20, 20))}`,
    )
  }
  const slice = "M640 900C640 700 820 560 1010 560C1000 700 980 800 900 880Q780 930 640 900Z"
  return (
    pen.line(`M${x} ${y - r}q20 -70 110 -96m-60 0q40 -34 120 0`, 18) +
    pen.line(`M${x} ${y - r}q20 -70 110 -96m-60 0q40 -34 120 0`, 8, "#6f8f3e") +
    leaf(pen, 690, 170, 200, 14, "#5c9350") +
    leaf(pen, 540, 236, 190, 196, "#3f7a45") +
    pen.shape(disc(x, y, r), "#b9c07a", {
      inside:
        pen.spot(
          `M${x + 90} ${y - r}C${x + 280} ${y - 60} ${x + 200} ${y + 200} ${x - 30} ${y + r}H${x + r + 20}V${y - r}Z`,
          "#6f7d3a",
          0.4,
        ) +
        pen.line(mesh.join(""), 7, "#f3edc9", 0.9) +
        pen.line(
          `M${x - 215} ${y - 70}Q${x - 190} ${y - 180} ${x - 90} ${y - 226}`,
          16,
          "#fffbe4",
          0.75,
        ),
    }) +
    pen.shape(slice, "#a9b366", {
      inside:
        pen.spot(
          "M664 876C668 720 830 590 986 582C974 700 950 780 884 852Q780 896 664 876Z",
          "#f2a95c",
        ) +
        pen.spot("M780 850C790 780 860 700 960 660Q940 760 870 832Q830 856 780 850Z", "#f8d08f"),
    }) +
    pen.spot(
      [
        [850, 800],
        [880, 760],
        [910, 720],
        [872, 812],
        [918, 770],
        [934, 728],
      ]
        .map(([sx = 0, sy = 0]) => oval(sx, sy, 11, 6))
        .join(""),
      "#fff6e0",
    )
  )
}

/** Bí xanh, mướp: gourds with a leaf and a flower. */
export function gourd(pen: Pen): string {
  const one = (x: number, y: number, turn: number, tone: string) => {
    const at = `translate(${x} ${y}) rotate(${turn})`
    const d =
      "M-92 -250C-40 -300 40 -300 92 -250C128 -60 150 120 96 240C40 300 -40 300 -96 240C-150 120 -128 -60 -92 -250Z"
    const ribs = "M-50 -270C-90 -40 -90 140 -44 276M0 -280V284M50 -270C90 -40 90 140 44 276"
    return (
      pen.shape(d, tone, {
        at,
        inside:
          pen.spot("M30 -300C90 -40 90 160 10 300H180V-300Z", INK, 0.16) +
          pen.line(ribs, 5, "#cfe0a6", 0.6) +
          pen.line("M-92 -120Q-112 0 -104 120", 15, "#eef4d2", 0.65),
      }) +
      pen.shape("M-26 -270C-30 -320 -10 -350 20 -370L44 -340C24 -320 26 -300 28 -272Z", "#7a8f44", {
        at,
      })
    )
  }
  return (
    one(700, 560, 18, "#5f8f4c") +
    one(470, 610, -14, "#7fa85a") +
    leaf(pen, 300, 360, 230, -30, "#5c9350") +
    leaf(pen, 310, 380, 170, -96, "#3f7a45") +
    flower(pen, 884, 806, 92).replaceAll("#fffdf2", "#f4c542") +
    pen.line("M560 250q60 -80 130 -40t120 -40t90 30", 8, "#4f7a35")
  )
}

/** Hành tăm: a tied bunch of small shallots. */
export function shallot(pen: Pen): string {
  const blades = Array.from({ length: 9 }, (_, index) => {
    const x = 600 + (index - 4) * 22
    const tip = 600 + (index - 4) * 86
    const high = 190 + Math.abs(index - 4) * 34
    return pen.shape(
      `M${x - 15} 560Q${x} 380 ${tip - 8} ${high}Q${x + 40} 400 ${x + 18} 560Z`,
      index % 2 ? "#5c9350" : "#78ab5e",
      { width: 5.5 },
    )
  })
  const bulbs = [
    [420, 740],
    [520, 790],
    [640, 800],
    [750, 760],
    [470, 660],
    [580, 690],
    [690, 668],
  ].map(
    ([x = 0, y = 0]) =>
      pen.shape(
        `M${x} ${y - 96}C${x + 24} ${y - 60} ${x + 72} ${y - 40} ${x + 70} ${y + 14}C${x + 68} ${y + 64} ${x - 68} ${y + 64} ${x - 70} ${y + 14}C${x - 72} ${y - 40} ${x - 24} ${y - 60} ${x} ${y - 96}Z`,
        pen.pick(["#f3dcc4", "#e2b7a6", "#f7ead2"] as const),
        {
          inside: pen.line(
            `M${x} ${y - 90}C${x - 50} ${y - 20} ${x - 40} ${y + 30} ${x - 14} ${y + 56}M${x} ${y - 90}C${x + 50} ${y - 20} ${x + 40} ${y + 30} ${x + 14} ${y + 56}`,
            4,
            "#a5624a",
            0.8,
          ),
        },
      ) + pen.line(`M${x - 16} ${y + 54}l-8 26M${x} ${y + 56}v30M${x + 16} ${y + 54}l8 26`, 4),
  )
  return (
    blades.join("") +
    bulbs.join("") +
    pen.shape("M500 540Q600 580 706 540L712 590Q600 634 494 590Z", "#c99a4a", {
      inside: pen.line("M500 560Q600 600 710 560", 5, INK, 0.5),
    })
  )
}
