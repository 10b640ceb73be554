type Named = { nameShown: "nobody" | "going" | "everyone"; confirmed: boolean };

/** A name is shown as its owner chose, once the address is confirmed. */
export function maySeeName(viewerIsGoing: boolean, { nameShown, confirmed }: Named): boolean {
  if (!confirmed) return false;
  return nameShown === "everyone" || (nameShown === "going" && viewerIsGoing);
}
