// Positions by J. Meeus, Astronomical Algorithms (2nd ed.), chapters 25 and 49, cut to what decides
// the day of a new moon. Days are Julian day numbers; one belongs to the civil day in Vietnam (UTC+7).
const RAD = Math.PI / 180
const SYNODIC_MONTH = 29.530588861
const FIRST_NEW_MOON = 2451550.09766
const HANOI = 7 / 24

const sin = (degrees: number) => Math.sin(degrees * RAD)

/** Terrestrial minus universal time, days: the parabola of Espenak and Meeus around 2005 to 2050. */
function deltaT(julianDay: number): number {
  const t = (julianDay - 2451544.5) / 365.25
  return (62.92 + 0.32217 * t + 0.005589 * t * t) / 86_400
}

/** Moment of the k-th new moon after the first of 2000, universal time. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const t2 = t * t
  const e = 1 - 0.002516 * t - 0.0000074 * t2
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t2
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t2
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t2
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node)
  const mean = FIRST_NEW_MOON + SYNODIC_MONTH * k + 0.00015437 * t2
  return mean + correction - deltaT(mean)
}

/** The civil day in Vietnam on which the k-th new moon falls. */
export const newMoonDay = (k: number): number => Math.floor(newMoon(k) + 0.5 + HANOI)

/** The number of the last new moon on or before a day. */
export function newMoonBefore(day: number): number {
  let k = Math.floor((day - FIRST_NEW_MOON) / SYNODIC_MONTH) + 1
  while (newMoonDay(k) > day) k -= 1
  return k
}

/** Which twelfth of its circle the sun is in at the first moment of a day in Vietnam: 9 from solstice. */
export function solarTerm(day: number): number {
  const moment = day - 0.5 - HANOI
  const t = (moment + deltaT(moment) - 2451545) / 36_525
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly)
  const longitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t + centre
  const apparent = longitude - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return Math.floor((((apparent % 360) + 360) % 360) / 30)
}
