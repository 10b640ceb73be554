type Named = { nameShown: "nobody" | "going" | "everyone"; confirmed: boolean };

/** A name shows as its owner said, and not before the address is known to be theirs. */
export function maySeeName(viewerIsGoing: boolean, { nameShown, confirmed }: Named): boolean {
  if (!confirmed) return false;
  return nameShown === "everyone" || (nameShown === "going" && viewerIsGoing);
}
