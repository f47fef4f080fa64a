/**
 * CRC-16/CCITT-FALSE of an ASCII text (polynomial 0x1021, start 0xFFFF, no reflection, no final
 * xor), four upper-case hexadecimal digits.
 */
export const crc16ccitt = (text: string): string => {
  let crc = 0xffff
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) << 8
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
    }
  }
  return crc.toString(16).toUpperCase().padStart(4, "0")
}
