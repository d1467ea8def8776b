const STEP = 250;

/**
 * Whether the work has resolved or rejected within so many milliseconds. Counts only time in which
 * this process was free to receive an answer: a long computation counts as one step.
 */
export async function settlesWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const end = work.then(
    () => true,
    () => true,
  );
  for (let waited = 0; waited < milliseconds; waited += STEP) {
    let timer: NodeJS.Timeout | undefined;
    const step = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), STEP);
    });
    const settled = await Promise.race([end, step]);
    clearTimeout(timer);
    if (settled) return true;
  }
  return false;
}
