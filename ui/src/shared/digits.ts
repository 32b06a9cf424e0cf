// Digits as people type them, with an input method on or off. Pure.

/** Only the digits, full-width ones made plain: `１２3 4` gives `1234`. */
export const foldDigits = (text: string): string =>
  text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\D/g, "");
