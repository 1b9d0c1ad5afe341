// What the terminal can do: its width, and whether it wants colour (https://no-color.org, FORCE_COLOR).
export interface Terminal {
  readonly width: number;
  readonly color: boolean;
}

export function terminal(): Terminal {
  const { stdout, env } = process;
  const color = env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY === true;
  return { width: Math.max(40, Math.min(stdout.columns ?? 100, 120)), color };
}
