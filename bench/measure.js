/** Time, and how it is printed. */

/** The median of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The value below which a share of some numbers lies: 0.99 for the slowest but one in a hundred. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The median time of a task in milliseconds, over at least `rounds` runs after `warmUp` runs. */
export async function timeOf(task, { rounds = 31, warmUp = 20 } = {}) {
  for (let i = 0; i < warmUp; i++) await task();
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Prints a section's name. */
export function section(name) {
  console.log(`\n${name}`);
}

/** Prints a figure under its name. */
export function figure(name, value, note = '') {
  console.log(`  ${name.padEnd(44)} ${value.padStart(14)}  ${note}`.trimEnd());
}

/** Milliseconds with as many digits as they are worth. */
export function milliseconds(value) {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}
