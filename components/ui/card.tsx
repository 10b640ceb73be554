import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  as?: "section" | "article" | "div" | "li" | "aside";
  /** "sunk" is for secondary content. */
  ground?: "card" | "sunk";
  padding?: "normal" | "none";
  children: ReactNode;
} & Omit<ComponentProps<"section">, "ref">;

export function Card({
  as: Tag = "section",
  ground = "card",
  padding = "normal",
  className,
  children,
  ...rest
}: Props) {
  return (
    <Tag
      className={cx(
        "min-w-0 rounded-card border border-hairline",
        ground === "card" ? "bg-card" : "bg-sunk",
        padding === "normal" && "p-4 sm:p-6",
        className,
      )}
      {...rest}
    >
      {children}
    </Tag>
  );
}
