import { bowl, jar, leaf, mark, riceEar, tray } from "../parts.js"
import { box, CREAM, disc, INK, n, oval, type Pen } from "../pen.js"

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

/** Bánh chưng: a square cake in its leaf, a quarter cut. */
export function banhChung(pen: Pen): string {
  const d = "M330 330L760 270L900 690L430 790Z"
  const leaves = "M360 420L800 352M388 520L838 446M414 620L868 546M440 716L892 640"
  return (
    leaf(pen, 250, 430, 380, 100, "#6aa35d") +
    leaf(pen, 860, 300, 300, 30, "#5c9350") +
    pen.shape("M430 790L900 690L912 760L440 870Z", "#2c5a37") +
    pen.shape("M330 330L430 790L440 870L322 410Z", "#356b41") +
    pen.shape(d, "#528f4c", {
      inside:
        pen.line(leaves, 5, "#2c5a37", 0.7) +
        pen.spot("M760 270L900 690L640 750L560 300Z", INK, 0.1),
    }) +
    pen.line("M470 312L566 762M612 292L736 726M352 440L810 372M396 620L868 548", 17) +
    pen.line("M470 312L566 762M612 292L736 726M352 440L810 372M396 620L868 548", 8, "#f0d79c") +
    pen.shape("M660 690L736 616L1030 572L966 642Z", "#bccb86") +
    pen.shape("M966 642L1030 572L1052 748L992 826Z", "#9db36b") +
    pen.shape("M660 690L966 642L992 826L688 884Z", "#d3dca6", {
      inside:
        pen.spot("M668 746L974 696L984 770L678 826Z", "#ecc25f") +
        pen.spot(
          "M706 762Q760 736 850 744Q940 716 950 736Q950 756 860 776Q760 810 716 796Z",
          "#cf8468",
        ) +
        pen.line("M724 778Q800 756 930 738", 5, "#f7ded0", 0.85),
    })
  )
}

/** Miến: skeins over a pole and a tied bundle. */
export function noodles(pen: Pen): string {
  const skein = (x: number, w: number, high: number) => {
    const d = `M${x - w} 250H${x + w}L${x + w + 10} 300C${x + w + 20} ${200 + high * 0.6} ${x + w * 0.7} ${230 + high} ${x} ${250 + high}C${x - w * 0.7} ${230 + high} ${x - w - 20} ${200 + high * 0.6} ${x - w - 10} 300Z`
    const threads = Array.from(
      { length: 8 },
      (_, index) =>
        `M${n(x - w + 8 + (index * (2 * w - 16)) / 7)} 260Q${n(x - w - 6 + (index * (2 * w + 12)) / 7)} ${250 + high * 0.6} ${n(x + (index - 3.5) * 4)} ${250 + high}`,
    ).join("")
    return (
      pen.shape(d, "#f3e9cb", { inside: pen.line(threads, 4, "#a98f52", 0.7) }) +
      pen.shape(
        `M${x - w - 10} 226H${x + w + 10}L${x + w + 4} 268Q${x} 280 ${x - w - 4} 268Z`,
        "#faf3dd",
        {
          inside: pen.line(
            `M${x - w} 240v26M${x - w / 2} 238v32M${x} 238v34M${x + w / 2} 238v32M${x + w} 240v26`,
            3.5,
            "#a98f52",
            0.7,
          ),
        },
      )
    )
  }
  const bundle =
    "M260 690Q250 650 296 648Q600 610 904 648Q950 650 944 690Q962 770 936 850Q932 890 890 890Q600 908 310 890Q268 890 264 850Q242 770 260 690Z"
  const threads = Array.from(
    { length: 10 },
    (_, index) => `M262 ${672 + index * 22}Q600 ${640 + index * 26} 938 ${672 + index * 22}`,
  ).join("")
  const band = (x: number) =>
    pen.shape(`M${x - 24} 626Q${x} 618 ${x + 24} 626V900Q${x} 908 ${x - 24} 900Z`, "#3f7a45")
  return (
    skein(310, 78, 330) +
    skein(480, 82, 390) +
    skein(720, 82, 390) +
    skein(890, 78, 330) +
    pen.shape(box(180, 204, 840, 36, 8), "#b98a45", {
      inside: pen.line("M210 220H420M500 226H700M760 218H990", 5, INK, 0.4),
    }) +
    pen.shape(bundle, "#f6eed6", { inside: pen.line(threads, 4, "#a98f52", 0.7) }) +
    band(410) +
    band(786) +
    pen.shape(box(510, 676, 176, 176, 4), CREAM, { width: 6 }) +
    pen.line("M528 694H666M528 834H666", 4, "#8c2f1b") +
    mark(pen, 595, 770, 52)
  )
}

/** Gạo: an open sack with ears of rice. */
export function riceSack(pen: Pen): string {
  const d =
    "M380 420C340 560 330 760 380 880Q600 912 820 880C870 760 860 560 820 420Q600 380 380 420Z"
  const inside =
    pen.line(
      Array.from({ length: 12 }, (_, index) => `M${350 + index * 46} 400q-12 250 0 500`).join(""),
      3.5,
      "#a9854a",
      0.4,
    ) +
    pen.line(
      Array.from({ length: 11 }, (_, index) => `M330 ${440 + index * 42}q270 22 540 0`).join(""),
      3.5,
      "#a9854a",
      0.4,
    ) +
    pen.spot("M720 400C800 560 790 760 700 900H900V400Z", INK, 0.14)
  const heap = Array.from({ length: 70 }, () => {
    const x = pen.between(400, 800)
    const y = 400 - Math.max(0, 1 - Math.abs(x - 600) / 210) * 74 * pen.random() + 6
    return `<ellipse rx="11" ry="5" fill="#fffdf3" stroke="${INK}" stroke-width="2.5" transform="translate(${n(x)} ${n(y)}) rotate(${n(pen.between(0, 180))})"/>`
  }).join("")
  const spilled = Array.from(
    { length: 30 },
    () =>
      `<ellipse rx="11" ry="5" fill="#fffdf3" stroke="${INK}" stroke-width="2.5" transform="translate(${n(pen.between(800, 1000))} ${n(pen.between(872, 896))}) rotate(${n(pen.between(0, 180))})"/>`,
  ).join("")
  return (
    riceEar(pen, 300, 890, 640, -120) +
    riceEar(pen, 350, 890, 700, 10) +
    riceEar(pen, 890, 890, 640, 140) +
    riceEar(pen, 850, 890, 700, 30) +
    pen.shape("M390 420Q420 320 600 318T810 420Q600 460 390 420Z", "#fbf5e2") +
    heap +
    pen.shape(d, "#dcbf86", { inside }) +
    pen.shape(
      "M362 404Q600 480 838 404Q860 440 838 462Q600 540 362 462Q342 440 362 404Z",
      "#c9a466",
      { inside: pen.line("M380 430Q600 500 820 430", 4, INK, 0.45) },
    ) +
    pen.shape(box(500, 600, 200, 190, 6), CREAM) +
    pen.line("M520 622H676M520 768H676", 4, "#8c2f1b") +
    mark(pen, 596, 700, 56) +
    spilled
  )
}

/** Ngũ cốc, bột, hạt nêm: a bowl, a wooden spoon, ears around it. */
export function grainBowl(pen: Pen): string {
  const tone = pen.pick(["#e8c272", "#d9a24a", "#f0e2bb"] as const)
  const heap = `M320 560C380 400 500 350 600 350S820 400 880 560Q600 620 320 560Z`
  const grains = Array.from({ length: 150 }, () => {
    const x = pen.between(340, 860)
    const y = pen.between(370, 590)
    return `<ellipse rx="9" ry="5.5" fill="${pen.pick(["#fff6da", "#b9793a", "#8d5a24", "#f6d48f"])}" stroke="${INK}" stroke-width="2" transform="translate(${n(x)} ${n(y)}) rotate(${n(pen.between(0, 180))})"/>`
  }).join("")
  return (
    riceEar(pen, 250, 890, 620, -70) +
    riceEar(pen, 310, 890, 520, -20) +
    riceEar(pen, 950, 890, 600, 70) +
    pen.shape(heap, tone, {
      inside: grains + pen.spot("M700 340C800 420 820 520 760 620H900V340Z", INK, 0.1),
    }) +
    bowl(
      pen,
      600,
      560,
      600,
      pen.pick(["#8a4b32", "#3f6f68", "#2f5f7a"] as const),
      tone,
      pen.line(`M300 650${"q25 -34 50 0t50 0".repeat(6)}`, 7, "#f6dfb5"),
    ).replace(/<path d="M300 560a300 60[^>]*>/g, "") +
    pen.shape("M770 420L980 230Q1010 214 1020 240Q1024 256 1008 270L800 452Z", "#a9793a") +
    pen.shape("M806 400C760 390 690 440 690 490C720 520 800 500 830 440Z", "#bd8a48", {
      inside: pen.spot("M790 416C760 412 716 450 716 480C740 494 790 476 806 440Z", tone),
    })
  )
}

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
