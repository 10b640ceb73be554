import { cx } from "./cx";

export function initials(name: string): string {
  const parts = name.split(/[\s'’-]+/u).filter(Boolean);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return ends
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

type Face = { name: string; portrait?: string | null };
type Size = "small" | "normal";

const sizes: Record<Size, string> = { small: "size-8 text-[0.6875rem]", normal: "size-11 text-sm" };

/** Decorative: the name is next to it. */
export function Avatar({ name, portrait, size = "normal" }: Face & { size?: Size }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid shrink-0 place-items-center overflow-hidden rounded-pill border border-control bg-sunk font-semibold text-ink",
        sizes[size],
      )}
    >
      {portrait ? (
        // biome-ignore lint/performance/noImgElement: the image optimiser is off
        <img src={portrait} alt="" className="size-full object-cover" loading="lazy" />
      ) : (
        initials(name)
      )}
    </span>
  );
}
