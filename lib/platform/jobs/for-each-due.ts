/** Does all that is due, one after the other. One that fails doesn't hold up the others; the first failure is thrown. */
export async function forEachDue<Due>(
  due: readonly Due[],
  work: (one: Due) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const one of due) await work(one).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
