/** The hills of the sign-in and enrolment screens: decoration, in the till's own tokens. */
export function Landscape() {
  return (
    <div
      aria-hidden={true}
      className="pointer-events-none absolute inset-x-0 bottom-0 h-[27%] max-md:hidden"
    >
      <i className="absolute right-[14%] bottom-[42%] aspect-square h-full rounded-full bg-offline/60 dark:bg-peel/25" />
      <svg
        aria-hidden={true}
        className="absolute inset-0 size-full"
        viewBox="0 0 910 260"
        preserveAspectRatio="none"
      >
        <g className="fill-counter">
          <path d="M0 128C90 70 210 62 320 96S560 170 660 140S830 66 910 92V260H0Z" />
        </g>
        <path
          className="fill-note-100k/25"
          d="M0 128C90 70 210 62 320 96S560 170 660 140S830 66 910 92V260H0Z"
        />
        <path
          className="fill-note-100k/30"
          d="M0 196C120 140 250 150 370 178S640 214 740 160S880 120 910 130V260H0Z"
        />
        <path
          className="fill-note-100k/45"
          d="M0 240C130 200 260 222 400 226S700 200 910 214V260H0Z"
        />
      </svg>
    </div>
  )
}
