"use client";

import { useRef, useState } from "react";
import { cx } from "../cx";
import { Icon } from "../icon";
import { controlClass, FieldFrame, type FieldTexts, fieldWiring } from "./field-frame";

type Props = FieldTexts & {
  min?: number;
  max?: number;
  defaultValue?: number | string;
  /** Accessible names of the buttons, such as "One less". */
  lessText: string;
  moreText: string;
  /** "door": large enough for a thumb. */
  size?: "normal" | "door";
};

/** A number field with two buttons; without scripts only the field. */
export function Stepper(props: Props) {
  const { min = 0, max, defaultValue, lessText, moreText, size = "normal", ...texts } = props;
  const { name, id, label, mark, hint, error, required } = texts;
  const field = useRef<HTMLInputElement>(null);
  const [announcement, say] = useState("");
  const step = (by: number) => {
    const input = field.current;
    if (!input) return;
    const wanted = (Number.parseInt(input.value, 10) || 0) + by;
    input.value = String(Math.max(min, Math.min(max ?? wanted, wanted)));
    say(input.value);
  };
  const side = cx(
    "no-script:hidden grid shrink-0 place-items-center rounded-control border border-control bg-card hover:border-ink",
    size === "door" ? "size-16" : "size-target",
  );
  return (
    <FieldFrame {...{ name, id, label, mark, hint, error }}>
      <div className="flex items-center gap-2">
        <button type="button" className={side} aria-label={lessText} onClick={() => step(-1)}>
          <Icon name="minus" />
        </button>
        <input
          ref={field}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={defaultValue}
          className={cx(
            controlClass,
            "text-center font-mono tabular-nums",
            size === "door" ? "h-16 max-w-36 text-3xl" : "max-w-20",
          )}
          {...fieldWiring({ name, id, hint, error, required })}
        />
        <button type="button" className={side} aria-label={moreText} onClick={() => step(1)}>
          <Icon name="plus" />
        </button>
        <span role="status" className="sr-only">
          {announcement}
        </span>
      </div>
    </FieldFrame>
  );
}
