import { leaf, tray } from "../parts.js"
import { box, disc, INK, n, oval, type Pen } from "../pen.js"

/** Giò: rolls in banana leaf, one cut. */
export function gio(pen: Pen): string {
  const roll = (x: number, y: number, length: number, r: number, turn: number, isCut: boolean) => {
    const at = `translate(${x} ${y}) rotate(${turn})`
    const l = length / 2
    const veins = Array.from(
      { length: 9 },
      (_, index) =>
        `M${n(-l)} ${n(-r + (index + 1) * (r / 5))}Q0 ${n(-r + (index + 1) * (r / 5) + pen.between(-7, 7))} ${n(l)} ${n(-r + (index + 1) * (r / 5))}`,
    ).join("")
    const bands = [-0.62, -0.2, 0.22, 0.64]
      .map((t) =>
        pen.shape(
          `M${n(l * t - 9)} ${n(-r - 4)}q-14 ${n(r + 4)} 0 ${n(2 * r + 8)}h18q-14 ${n(-r - 4)} 0 ${n(-2 * r - 8)}Z`,
          "#e0bf7c",
          { at, width: 5 },
        ),
      )
      .join("")
    const face =
      pen.shape(oval(l, 0, r * 0.36, r), "#3c7147", { at }) +
      pen.shape(
        oval(l, 0, r * 0.29, r * 0.85),
        pen.pick(["#f1cdb0", "#eebfa4", "#e9c7a0"] as const),
        {
          at,
          width: 5,
          inside: pen.spot(
            Array.from({ length: 14 }, () =>
              disc(l + pen.between(-0.2, 0.2) * r, pen.between(-0.7, 0.7) * r, pen.between(3, 7)),
            ).join(""),
            "#b9744c",
            0.7,
          ),
        },
      )
    const fold = pen.shape(
      `M${n(l - 8)} ${n(-r)}L${n(l + 62)} ${n(-r * 0.3)}V${n(r * 0.3)}L${n(l - 8)} ${n(r)}Q${n(l + 24)} 0 ${n(l - 8)} ${n(-r)}Z`,
      "#2f5f3a",
      { at },
    )
    return (
      (isCut ? "" : fold) +
      pen.shape(
        `M${n(-l)} ${n(-r)}H${n(l)}Q${n(l + (isCut ? r * 0.36 : 26))} 0 ${n(l)} ${n(r)}H${n(-l)}Q${n(-l - 40)} 0 ${n(-l)} ${n(-r)}Z`,
        "#4d8a4c",
        {
          at,
          inside:
            pen.line(veins, 4, "#2c5a37", 0.75) +
            pen.spot(
              `M${n(-l - 50)} ${n(r * 0.3)}H${n(l + 80)}V${n(r + 10)}H${n(-l - 50)}Z`,
              INK,
              0.18,
            ),
        },
      ) +
      bands +
      (isCut ? face : "")
    )
  }
  const slice = (x: number, y: number) =>
    pen.shape(oval(x, y + 14, 96, 40), "#c99a78") +
    pen.shape(oval(x, y, 96, 40), "#f3d3b6", {
      inside: pen.spot(
        Array.from({ length: 16 }, () =>
          disc(x + pen.between(-70, 70), y + pen.between(-26, 26), pen.between(3, 6)),
        ).join(""),
        "#b9744c",
        0.6,
      ),
    })
  return (
    leaf(pen, 240, 760, 380, -58, "#6aa35d") +
    leaf(pen, 960, 640, 330, -110, "#5c9350") +
    pen.shape("M150 800H1050L1010 890H190Z", "#b98a4a", {
      inside: pen.line("M180 826H1020M190 856H1010", 5, "#7d5523", 0.7),
    }) +
    roll(560, 400, 520, 96, -10, false) +
    roll(570, 640, 560, 120, -5, true) +
    slice(930, 776) +
    slice(876, 744) +
    leaf(pen, 330, 826, 150, -14, "#7fb266")
  )
}

/** Xúc xích: links hanging from a pole. */
export function sausage(pen: Pen): string {
  const link = (x: number, y: number, bend: number) => {
    const tone = pen.pick(["#b5432f", "#a43a2c", "#c2553a"] as const)
    const d = `M${x} ${y}C${x + 62} ${y + 10} ${x + 58 + bend} ${y + 90} ${x + 52 + bend} ${y + 150}C${x + 48 + bend} ${y + 236} ${x + 40} ${y + 292} ${x} ${y + 300}C${x - 62} ${y + 290} ${x - 58 + bend} ${y + 210} ${x - 52 + bend} ${y + 150}C${x - 48 + bend} ${y + 70} ${x - 44} ${y + 10} ${x} ${y}Z`
    const fat = Array.from({ length: 13 }, () =>
      pen.spot(
        oval(
          x + bend * 0.6 + pen.between(-34, 34),
          y + pen.between(40, 260),
          pen.between(4, 9),
          pen.between(4, 7),
        ),
        "#f3c7a6",
        0.85,
      ),
    ).join("")
    return pen.shape(d, tone, {
      inside:
        fat +
        pen.line(
          `M${x - 26 + bend * 0.7} ${y + 60}Q${x - 32 + bend} ${y + 140} ${x - 24 + bend * 0.7} ${y + 220}`,
          11,
          "#ffe3cf",
          0.65,
        ),
    })
  }
  const knot = (x: number, y: number) =>
    pen.shape(
      `M${x - 16} ${y - 16}L${x + 16} ${y - 16}L${x - 12} ${y + 16}H${x + 12}Z`,
      "#e0bf7c",
      { width: 5 },
    )
  const hang = [
    [290, 250],
    [444, 244],
    [600, 240],
    [756, 244],
    [910, 250],
  ] as const
  return (
    hang
      .map(
        ([x, y], index) =>
          pen.line(`M${x} 190V${y + 20}`, 7, "#8f6a2c") +
          link(x, y + 10, index % 2 ? 16 : -16) +
          knot(x, y + 314) +
          (index % 2 === 0 ? link(x, y + 324, index === 2 ? 14 : 18) : ""),
      )
      .join("") +
    pen.shape(box(150, 166, 900, 44, 20), "#a97a3a", {
      inside: pen.line("M190 184H460M520 196H780M840 182H1010", 5, INK, 0.4),
    }) +
    leaf(pen, 420, 860, 170, -160) +
    leaf(pen, 760, 856, 180, -24, "#3f7a45") +
    pen.shape("M690 870q26 -70 60 -20q40 -50 56 10q-50 50 -116 10z", "#c23a2a")
  )
}

/** Thịt khô, chả bông: shredded meat on a tray. */
export function driedMeat(pen: Pen): string {
  const strips = Array.from({ length: 26 }, () => {
    const [angle, far] = [pen.between(0, 6.3), Math.sqrt(pen.random()) * 210]
    const at = `translate(${n(600 + far * Math.cos(angle))} ${n(545 + far * Math.sin(angle))}) rotate(${n(pen.between(0, 180))})`
    return pen.shape(
      "M-110 -14C-60 -40 40 -34 110 -10C118 6 112 18 96 22C30 8 -40 10 -96 26C-116 20 -120 0 -110 -14Z",
      pen.pick(["#9c4a2c", "#b5603a", "#8a3d26"] as const),
      {
        at,
        width: 5.5,
        inside: pen.line("M-90 0Q0 -22 96 2M-80 14Q0 -4 84 14", 4, "#f0c39b", 0.6),
      },
    )
  })
  const chilli = [
    [470, 480, 20],
    [720, 640, 200],
  ].map(([x = 0, y = 0, turn = 0]) =>
    pen.shape("M-70 0C-30 -26 40 -20 84 14C30 20 -40 26 -70 0Z", "#c9302a", {
      at: `translate(${x} ${y}) rotate(${turn})`,
      width: 5.5,
    }),
  )
  return (
    tray(pen, 600, 540, 376) +
    strips.join("") +
    chilli.join("") +
    leaf(pen, 610, 430, 120, -30) +
    leaf(pen, 540, 690, 120, 150, "#3f7a45")
  )
}
