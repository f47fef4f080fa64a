import { classNames } from "./class-names"
import { isSealInForce, type SealRecognition, shareElapsed } from "./validity"

export type ValidityBarProps = {
  recognition: SealRecognition
  /** Business day, `YYYY-MM-DD`. */
  day: string
  words: {
    /** "Hôm nay" */
    today: string
    /** "đã qua 25 tháng" */
    elapsed: string
    /** "15/10/2024" and "ký quyết định" */
    from: string
    fromNote: string
    /** "15/10/2027" and "hết hiệu lực" */
    to: string
    toNote: string
  }
  className?: string
}

/** From signing to end, with today on it; every length also stands in words. */
export function ValidityBar({ recognition, day, words, className }: ValidityBarProps) {
  const share = shareElapsed(recognition, day)
  const at = `${(share * 100).toFixed(2)}%`
  // The caption is anchored by the side that has room, so that it never leaves the bar.
  const anchor = share > 0.5 ? { right: `${((1 - share) * 100).toFixed(2)}%` } : { left: at }
  return (
    <div className={classNames("o-validity", className)}>
      <p className={classNames("o-validity-today", share > 0.5 && "o-validity-today--end")}>
        <span style={anchor}>
          <b>{words.today}</b> {words.elapsed}
        </span>
      </p>
      <div className="o-validity-bar" aria-hidden={true}>
        <span style={{ width: at }} />
        {isSealInForce(recognition, day) && <span className="o-validity-left" />}
        <span className="o-validity-mark" style={{ left: at }} />
      </div>
      <div className="o-validity-ends">
        <span>
          <b>{words.from}</b>
          <br />
          {words.fromNote}
        </span>
        <span>
          <b>{words.to}</b>
          <br />
          {words.toNote}
        </span>
      </div>
    </div>
  )
}
