// What the terminal can do: its width, and whether it wants colour (https://no-color.org, FORCE_COLOR).
import { styleText } from 'node:util';

export interface Terminal {
  readonly width: number;
  readonly color: boolean;
}

export function terminal(): Terminal {
  const { stdout, env } = process;
  const color = env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY === true;
  return { width: Math.max(40, Math.min(stdout.columns ?? 100, 120)), color };
}

/** paintFor(terminal())('bold', 'Velk'): in colour where it is wanted. */
export const paintFor =
  ({ color }: Pick<Terminal, 'color'>) =>
  (style: Parameters<typeof styleText>[0], words: string): string =>
    color && words !== '' ? styleText(style, words, { validateStream: false }) : words;
