/** The hills of the sign-in and enrolment screens: decoration, in the till's own tokens. */
export function Landscape() {
  return (
    <svg
      aria-hidden={true}
      className="pointer-events-none absolute inset-x-0 bottom-0 h-[26%] w-full"
      viewBox="0 0 910 260"
      preserveAspectRatio="none"
    >
      <circle cx={690} cy={100} r={98} className="fill-peel/25 dark:fill-peel/20" />
      <path
        className="fill-tea/15"
        d="M0 128C90 70 210 62 320 96S560 170 660 140S830 66 910 92V260H0Z"
      />
      <path
        className="fill-tea/25"
        d="M0 196C120 140 250 150 370 178S640 214 740 160S880 120 910 130V260H0Z"
      />
      <path className="fill-tea/45" d="M0 240C130 200 260 222 400 226S700 200 910 214V260H0Z" />
    </svg>
  )
}
