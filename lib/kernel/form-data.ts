import type { FormValues } from "./outcome";

/** No field of ours has a longer name; each dot of one is a step down. */
const LONGEST_NAME = 100;

/** What was typed, flat, for showing it again. Drops the keys that React adds to posts without scripts. */
export function formValues(data: FormData): FormValues {
  const values: FormValues = {};
  // Once through: asking for each name by itself takes time by the square of what was sent.
  for (const [key, value] of data) {
    if (key.startsWith("$ACTION") || key.startsWith("1_$ACTION")) continue;
    if (key.length > LONGEST_NAME) continue;
    const texts = typeof value === "string" ? [value] : [];
    const before = values[key];
    if (!key.endsWith("[]")) values[key] = texts[0] ?? before ?? "";
    else if (Array.isArray(before)) before.push(...texts);
    else values[key] = texts;
  }
  return values;
}

/** Ids, keys, and what is chosen from a list. */
const CHOSEN =
  /^(key|revision|token|to|from|before|position|intent|as|step|move|direction|publish|language|locale|format|kind|precision|method|clock)$|(Id|Choice|\.answer)$/;

/** What of it somebody wrote, for showing it where the form itself is gone. */
export function typedTexts(values: FormValues): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" && !CHOSEN.test(name) ? [value] : [],
  );
}

type Tree = { [key: string]: Tree | string | string[] };

/** Nests `points.0.text`; a name that ends in `[]` is a list of what was ticked. */
export function nestValues(values: FormValues): unknown {
  const root: Tree = Object.create(null);
  for (const [name, value] of Object.entries(values)) {
    const path = name.replace(/\[\]$/, "").split(".");
    const last = path.pop() as string;
    let at = root;
    for (const step of path) {
      const next = at[step];
      if (typeof next !== "object" || Array.isArray(next)) at[step] = Object.create(null) as Tree;
      at = at[step] as Tree;
    }
    at[last] = value;
  }
  return lists(root);
}

function lists(node: Tree | string | string[]): unknown {
  if (typeof node === "string" || Array.isArray(node)) return node;
  const keys = Object.keys(node);
  const isList = keys.length > 0 && keys.every((key) => /^\d{1,3}$/.test(key));
  if (!isList) return Object.fromEntries(keys.map((key) => [key, lists(node[key] as Tree)]));
  return keys.sort((a, b) => Number(a) - Number(b)).map((key) => lists(node[key] as Tree));
}
