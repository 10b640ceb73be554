import type { ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  segments: number;
  /** From the top, clockwise. */
  filled: number;
  /** In the middle. */
  children?: ReactNode;
};

const RADIUS = 44;
/** Between two segments, in degrees. */
const GAP = 4;

/** Segments in a circle. It says nothing to those who listen: what it stands for is said beside it, or in its middle. */
export function Ring({ segments, filled, children }: Props) {
  return (
    <div className="relative grid aspect-square w-full place-items-center">
      <svg viewBox="0 0 100 100" aria-hidden="true" className="absolute inset-0 size-full">
        {Array.from({ length: segments }, (_, at) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
            key={at}
            d={segment(at, segments)}
            className={cx(
              "fill-none",
              at < filled
                ? "stroke-ink forced-colors:stroke-[Highlight]"
                : "stroke-hairline forced-colors:stroke-[GrayText]",
            )}
            strokeWidth={at < filled ? 10 : 4}
          />
        ))}
      </svg>
      <div className="relative">{children}</div>
    </div>
  );
}

function segment(at: number, segments: number): string {
  const width = 360 / segments;
  const from = point(at * width + GAP / 2);
  const to = point((at + 1) * width - GAP / 2);
  return `M${from}A${RADIUS} ${RADIUS} 0 0 1 ${to}`;
}

/** Rounded, so that the server and the browser draw the same. */
function point(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const x = 50 + RADIUS * Math.sin(angle);
  const y = 50 - RADIUS * Math.cos(angle);
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
