import { fileStore } from "./store";

const AT_ONCE = 1000;

/**
 * Returns what removes the files in a folder that no row needs any more: those that were stray at the call before, too,
 * because new files are there before their row. `known` returns those of the ids that have a row.
 */
export function strayRemover(folder: string, known: (ids: string[]) => Promise<string[]>) {
  let strayBefore = new Set<string>();
  return async (): Promise<void> => {
    const ids = await fileStore().list(folder);
    const needed = new Set<string>();
    for (let i = 0; i < ids.length; i += AT_ONCE)
      for (const id of await known(ids.slice(i, i + AT_ONCE))) needed.add(id);
    const stray = ids.filter((id) => !needed.has(id));
    for (const id of stray) if (strayBefore.has(id)) await fileStore().remove(`${folder}/${id}`);
    strayBefore = new Set(stray);
  };
}
