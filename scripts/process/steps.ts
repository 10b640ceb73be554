/** Runs one step and prints its name and time. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const startedAt = Date.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}
