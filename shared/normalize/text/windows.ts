// What the bytes 80 to 9F are in Windows-1252; five of them are nothing there.
// C1[0x92 - 0x80] → "’".

export const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
