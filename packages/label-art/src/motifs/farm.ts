import { leaf } from "../parts.js"
import { CREAM, disc, INK, n, oval, type Pen } from "../pen.js"

/** Nhung hươu: a spotted deer with velvet antlers, behind the hills. */
export function deer(pen: Pen): string {
  return `<g transform="translate(60 92) scale(.9)">${deerFigure(pen)}</g>`
}

function deerFigure(pen: Pen): string {
  const coat = pen.pick(["#b06f3c", "#a8643a", "#bd7f47"] as const)
  const antler =
    "M-38 -20C-52 -80 -96 -110 -124 -160C-150 -190 -196 -196 -206 -226C-208 -256 -176 -268 -154 -246C-140 -232 -132 -224 -122 -220C-136 -262 -146 -320 -126 -350C-104 -378 -66 -364 -68 -326C-70 -270 -72 -220 -50 -170C-30 -120 0 -90 6 -30Z"
  const flipped = antler.replace(
    /(-?[\d.]+) (-?[\d.]+)/g,
    (_, x: string, y: string) => `${-Number(x)} ${y}`,
  )
  const spots = (list: number[][]) =>
    pen.spot(list.map(([x = 0, y = 0, r = 12]) => disc(x, y, r)).join(""), "#fdf0d8")
  const horn = (d: string, x: number, way: number) =>
    pen.shape(d, "#a4553d", {
      at: `translate(${x} 372)`,
      inside: pen.line(
        `M0 -30C${way * 40} -100 ${way * 86} -150 ${way * 92} -330M${way * 96} -180Q${way * 140} -210 ${way * 180} -232`,
        6,
        "#e3a98c",
        0.9,
      ),
    })
  const ear = (way: number) => {
    const x = (dx: number) => n(600 + way * dx)
    return (
      pen.shape(
        `M${x(108)} 452C${x(160)} 400 ${x(250)} 396 ${x(300)} 430C${x(270)} 500 ${x(170)} 520 ${x(116)} 496Z`,
        coat,
      ) +
      pen.spot(
        `M${x(142)} 456C${x(190)} 424 ${x(240)} 420 ${x(278)} 436C${x(240)} 480 ${x(190)} 490 ${x(146)} 482Z`,
        "#f2c7a0",
      )
    )
  }
  const neck = "M430 980C430 860 476 740 508 640H692C724 740 770 860 776 980Z"
  const shoulders = "M250 1000C270 830 380 760 470 700Q600 820 730 700C820 760 930 830 950 1000Z"
  const head =
    "M476 440C476 360 540 338 600 338S724 360 724 440C724 540 690 600 672 690C662 760 640 790 600 790S538 760 528 690C510 600 476 540 476 440Z"
  return (
    pen.shape(shoulders, coat, {
      inside: spots([
        [360, 850, 15],
        [420, 800, 13],
        [330, 920, 14],
        [440, 900, 14],
        [780, 800, 13],
        [840, 850, 15],
        [870, 920, 14],
        [760, 900, 14],
      ]),
    }) +
    pen.shape(neck, coat, {
      inside:
        pen.spot("M520 1000C530 860 560 800 600 780C640 800 670 860 680 1000Z", "#f6dfbb") +
        spots([
          [470, 900, 12],
          [730, 900, 12],
        ]),
    }) +
    horn(antler, 556, -1) +
    horn(flipped, 644, 1) +
    ear(-1) +
    ear(1) +
    pen.shape(head, coat, {
      inside:
        pen.spot("M572 340C580 430 590 480 600 520C610 480 620 430 628 340Z", "#7d4522", 0.8) +
        pen.spot("M600 560C660 560 668 690 650 800H550C532 690 540 560 600 560Z", "#f6dfbb") +
        pen.spot("M690 340C720 500 690 620 650 800H740V340Z", INK, 0.1) +
        spots([
          [528, 420, 9],
          [552, 384, 8],
          [672, 420, 9],
          [648, 384, 8],
        ]),
    }) +
    [-1, 1]
      .map(
        (way) =>
          pen.spot(oval(600 + way * 74, 520, 27, 31), INK) +
          pen.spot(disc(600 + way * 74 - 8, 508, 9), "#fffdf5") +
          pen.line(`M${600 + way * 40} 486Q${600 + way * 76} 468 ${600 + way * 108} 500`, 6),
      )
      .join("") +
    pen.shape(
      "M546 716C546 690 654 690 654 716C654 748 620 768 600 768S546 748 546 716Z",
      "#26231c",
    ) +
    pen.line("M570 708q16 -12 34 -8", 6, "#fffdf5", 0.6)
  )
}

/** Gà đồi: a cock in the grass. */
export function rooster(pen: Pen): string {
  const body =
    "M330 590C360 500 400 520 480 560C560 590 620 520 640 420C654 350 700 310 756 330C800 350 806 400 800 470C790 660 720 800 560 806C420 806 340 720 330 590Z"
  const feathers = [
    ["M400 620C250 620 170 520 190 330C240 400 260 380 300 460Z", "#1f4a3c"],
    ["M410 600C290 560 230 440 280 260C320 340 350 350 370 450Z", "#2f6b4c"],
    ["M430 590C340 520 320 420 390 290C410 380 450 400 450 480Z", "#5a2a10"],
  ] as const
  const barbs = Array.from(
    { length: 5 },
    (_, index) => `M${470 + index * 40} ${640 + (index % 2) * 30}q30 40 70 20`,
  ).join("")
  return (
    pen.line(
      "M540 800L528 900M620 796L630 900M486 906l42 -8l34 10M590 908l40 -10l40 8",
      11,
      "#c98a2b",
    ) +
    pen.line("M540 800L528 900M620 796L630 900", 3) +
    feathers.map(([d, tone]) => pen.shape(d, tone)).join("") +
    pen.shape(body, "#b5562a", {
      inside:
        pen.spot("M640 420C600 560 700 620 820 560V300H640Z", "#dd9440") +
        pen.line(
          "M650 440q10 50 -20 100M690 430q10 60 -10 120M730 430q14 60 4 116M770 440q10 50 6 90",
          5,
          "#7d3410",
          0.8,
        ) +
        pen.spot("M380 740C520 820 680 760 760 600L830 700L600 840Z", INK, 0.15),
    }) +
    pen.shape("M430 620C470 580 600 590 650 660C600 740 500 740 430 620Z", "#7d3a1a", {
      inside: pen.line(barbs, 5, "#f0c39b", 0.8),
    }) +
    pen.shape(
      "M690 340C676 290 700 256 724 286C732 240 770 240 770 284C796 262 818 292 796 340Q744 318 690 340Z",
      "#c23a2a",
    ) +
    pen.shape("M802 388L866 412L800 432Z", "#e8a72e", { width: 6 }) +
    pen.shape("M776 430C806 440 812 500 786 512C760 506 758 450 776 430Z", "#c23a2a", {
      width: 6,
    }) +
    pen.spot(disc(764, 392, 14), CREAM) +
    pen.spot(disc(767, 392, 8), INK)
  )
}

/** Thịt lợn: a black hill pig. */
export function pig(pen: Pen): string {
  const hide = pen.pick(["#5d4c46", "#c98f7d", "#7a5a4c"] as const)
  const body =
    "M280 620C280 470 420 430 600 440C720 430 800 440 846 480C900 480 950 520 962 580L1000 600Q1012 640 990 672L930 690C880 730 840 740 820 752L806 880H730L720 790C640 810 520 810 450 790L436 880H360L340 760C300 730 280 690 280 620Z"
  return (
    pen.line("M290 590C220 560 240 500 280 520S290 570 240 560", 9) +
    pen.shape("M560 780L556 884H630L640 780ZM470 770L470 884H400L392 760Z", hide, {
      inside: pen.spot("M300 700H700V900H300Z", INK, 0.25),
    }) +
    pen.shape(body, hide, {
      inside:
        pen.spot("M280 700C420 800 660 800 830 740V900H280Z", INK, 0.16) +
        pen.line("M420 470q80 -14 160 -6M640 466q60 -6 110 2", 6, "#fff2d6", 0.45) +
        pen.spot("M340 842H460V900H340ZM710 842H830V900H710Z", INK, 0.55),
    }) +
    pen.shape("M800 500C800 430 850 400 900 420C890 470 880 510 850 540Z", hide, {
      inside: pen.spot("M820 500C824 460 850 440 880 440L850 520Z", "#eab7a2"),
    }) +
    pen.shape("M962 586L1004 600Q1014 640 992 670L956 676Q940 630 962 586Z", "#eab7a2", {
      width: 6,
    }) +
    pen.spot(oval(980, 622, 6, 10) + oval(978, 652, 6, 9), INK) +
    pen.spot(disc(900, 560, 13), INK) +
    pen.spot(disc(896, 555, 5), CREAM) +
    pen.line("M900 690q30 10 50 -8", 6) +
    leaf(pen, 200, 880, 150, -70) +
    leaf(pen, 210, 884, 130, -20, "#3f7a45")
  )
}

/** Thịt dê: a goat on the slope. */
export function goat(pen: Pen): string {
  const coat = pen.pick(["#f3e7cf", "#c9a37a", "#e2d2b4"] as const)
  const body =
    "M250 560C270 500 360 490 470 510C570 520 640 500 690 430L720 330C740 290 800 290 830 320L900 400C910 440 880 460 850 456L806 450C800 540 780 620 740 680L730 884H668L660 720C580 740 480 740 410 720L390 884H328L316 720C270 700 244 640 250 560Z"
  return (
    pen.shape("M560 700L556 884H610L630 700ZM440 700L446 884H500L500 700Z", coat, {
      inside: pen.spot("M400 680H700V900H400Z", INK, 0.25),
    }) +
    pen.shape("M256 560C220 540 200 500 214 470C240 480 270 500 290 530Z", coat) +
    pen.shape("M740 320C700 250 640 210 570 220C640 240 680 290 700 360Z", "#8a6a45", {
      inside: pen.line("M600 220l-4 30M640 236l-10 30M676 262l-16 26M706 296l-20 20", 5, INK, 0.6),
    }) +
    pen.shape(body, coat, {
      inside:
        pen.spot("M250 640C360 740 640 740 780 560V900H250Z", INK, 0.13) +
        pen.line(
          "M330 540q50 14 90 4M460 560q60 10 100 0M380 610q60 14 110 2M560 600q50 0 80 -20",
          5,
          "#8d6a44",
          0.6,
        ) +
        pen.spot("M300 846H420V900H300ZM650 846H750V900H650Z", INK, 0.5),
    }) +
    pen.shape("M744 356C700 350 660 370 640 410C690 420 730 410 760 386Z", coat, {
      inside: pen.spot("M740 364C710 366 680 380 664 402C700 404 730 396 750 380Z", "#e3b196"),
    }) +
    pen.shape("M846 456C850 500 836 540 812 560C800 520 804 480 812 452Z", "#fff6e4") +
    pen.spot(disc(806, 362, 12), INK) +
    pen.line("M866 424q16 4 26 -6M884 404v.1", 6) +
    leaf(pen, 884, 440, 120, 10)
  )
}
