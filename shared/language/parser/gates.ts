// tanh and the logistic function by table, which is faster than computing them and gives the same bits everywhere.
// tanh(0.5) → 0.4621…, within 2e-6.

const STEPS = 256;
const LIMIT = 10;
const TABLE = new Float64Array(2 * LIMIT * STEPS + 2);
for (let at = 0; at < TABLE.length; at++) TABLE[at] = Math.tanh(at / STEPS - LIMIT);

export function tanh(x: number): number {
  if (!(x > -LIMIT)) return -1;
  if (x >= LIMIT) return 1;
  const place = (x + LIMIT) * STEPS;
  const whole = place | 0;
  const below = TABLE[whole] as number;
  return below + ((TABLE[whole + 1] as number) - below) * (place - whole);
}

export const sigmoid = (x: number): number => 0.5 + 0.5 * tanh(0.5 * x);
