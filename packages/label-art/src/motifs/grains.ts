import { bowl, leaf, mark, riceEar } from "../parts.js"
import { box, CREAM, INK, n, type Pen } from "../pen.js"

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
