"use client";

import { cx } from "./cx";

/** For a 24 px square with 2 px lines. */
const drawings = {
  "arrow-left": "M20 12H5M11 18l-6-6 6-6",
  "arrow-right": "M4 12h15M13 6l6 6-6 6",
  calendar:
    "M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM4 10h16M8 3v4M16 3v4",
  check: "M5 12.5l4.5 4.5L19 7.5",
  "chevron-down": "M6 9l6 6 6-6",
  clock: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5V12l3 2",
  comment: "M4 5h16v11h-8l-4.5 4v-4H4Z",
  copy: "M9 9h11v11H9ZM15 9V4H4v11h5",
  cross: "M6 6l12 12M18 6 6 18",
  edit: "M4 20v-4L15.5 4.5l4 4L8 20ZM13 7l4 4",
  external: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  globe:
    "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM3.5 12h17M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17Z",
  info: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 11v5M12 7.6v.3",
  link: "M10 14a4 4 0 0 1 0-5.5l3-3a4 4 0 0 1 5.5 5.5L17 12.5M14 10a4 4 0 0 1 0 5.5l-3 3A4 4 0 0 1 5.5 13L7 11.5",
  mail: "M4 6h16v12H4ZM4 7l8 6 8-6",
  microphone:
    "M12 3.5a3 3 0 0 1 3 3V11a3 3 0 0 1-6 0V6.500a3 3 0 0 1 3-3ZM6 11a6 6 0 0 0 12 0M12 17v3.5",
  minus: "M5 12h14",
  moon: "M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10Z",
  people:
    "M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM3.5 19a5.5 5.5 0 0 1 11 0M15.5 5.3a3 3 0 0 1 0 5.4M17 13.9a5.5 5.5 0 0 1 3.5 5.1",
  person: "M12 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM5 20a7 7 0 0 1 14 0",
  pin: "M12 21c4.5-4.7 6.5-8 6.5-10.8a6.5 6.5 0 0 0-13 0C5.5 13 7.5 16.3 12 21ZM12 8.2a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z",
  play: "M8 5.500v13l10.5-6.500Z",
  plus: "M12 5v14M5 12h14",
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5l5 5",
  share: "M12 15V4M7.5 8l4.5-4.500L16.5 8M5 13v7h14v-7",
  sun: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  system: "M4 5h16v11H4ZM9 20h6M12 16v4",
  trash: "M4.5 7h15M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5",
  undo: "M8.5 5 4 9.5 8.5 14M4.5 9.500H14a5.500 5.500 0 0 1 0 11h-3",
  warning: "M12 4 2.8 20h18.4ZM12 10v4.5M12 17.3v.2",
} as const;

export type IconName = keyof typeof drawings;

type Props = { name: IconName; size?: number; className?: string };

/**
 * Hidden from assistive technology, because a text next to it says the same. A client component for its size: in the
 * page's data, which repeats its HTML, only the name stands.
 */
export function Icon({ name, size = 20, className }: Props) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={cx("icon", className)}
    >
      <path d={drawings[name]} />
    </svg>
  );
}

export const iconNames = Object.keys(drawings) as IconName[];
